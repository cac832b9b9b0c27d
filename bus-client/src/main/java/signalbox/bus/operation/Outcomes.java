package signalbox.bus.operation;

import java.util.Optional;
import signalbox.bus.Bus;
import signalbox.bus.transfer.Pause;
import signalbox.bus.transfer.Transfer;
import signalbox.bus.transfer.TransferReport;

/// What the operations on the journal share: how they start, and how they say what they did.
final class Outcomes {
    private Outcomes() {}

    static Transfer transfer(Bus bus) {
        return new Transfer(bus.storage(), bus.journal(), bus.clock(), Pause.real());
    }

    /// @param verb `Requeued`
    /// @param where ` to orders`; MAY be empty
    static String of(String verb, TransferReport report, String where) {
        var done = report.done().size();
        var text = verb + " " + done + Inspection.messages(done) + where + ".";
        if (!report.failed().isEmpty()) {
            var first = report.failed().getFirst();
            text += " " + report.failed().size() + " stayed; the first, " + first.id() + ": " + first.reason();
        }
        return report.stopped().isEmpty() ? text : text + " " + report.stopped();
    }

    static Optional<String> entry(TransferReport report) {
        return report.done().isEmpty() ? Optional.empty() : Optional.of(report.entry());
    }
}
