package signalbox.console.api.ui;

import java.util.regex.Pattern;

/// Guesses from a contract's name what kind of message it is: names of commands begin with a verb, names of events
/// end in the past. A guess colours a cell and decides nothing.
public final class ContractKind {
    private static final Pattern FAILURE = Pattern.compile(".*(Failed|Missing|Rejected|Declined|Failure|Refused)");
    private static final Pattern EVENT =
            Pattern.compile(".*([a-z]ed|Paid|Sent|Taken|Won|Lost|Made|Put|Left|Begun|Sold)");

    private ContractKind() {}

    /// Returns the kind that the last part of the name suggests.
    public static Kind of(String contract) {
        var name = contract.substring(contract.lastIndexOf('/') + 1);
        if (name.isEmpty()) {
            return Kind.UNKNOWN;
        }
        if (FAILURE.matcher(name).matches()) {
            return Kind.FAILURE;
        }
        return EVENT.matcher(name).matches() ? Kind.EVENT : Kind.COMMAND;
    }
}
