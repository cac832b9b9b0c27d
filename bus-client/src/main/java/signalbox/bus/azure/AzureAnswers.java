package signalbox.bus.azure;

import java.util.Locale;
import java.util.Set;
import signalbox.bus.message.BusException;

/// What an error that the service answered means for people. Source of the codes: the service's public reference
/// of storage error codes.
final class AzureAnswers {
    private static final Set<String> KEYS =
            Set.of("AuthenticationFailed", "InvalidAuthenticationInfo", "AuthorizationFailure");

    private AzureAnswers() {}

    static RuntimeException failure(String what, String account, int status, String code, RuntimeException cause) {
        return switch (status) {
            case 403, 401 -> forbidden(what, account, code, cause);
            case 404 -> missing(what, account, code, cause);
            case 409, 412 -> conflict(what, code, cause);
            case 413 -> refused("SB-4333", what + ": the service finds it too large.", "Send less at once.", cause);
            case 429, 503 -> busy(what, account, code, cause);
            default -> status >= 500 ? broken(what, account, status, code, cause) : odd(what, status, code, cause);
        };
    }

    private static BusException forbidden(String what, String account, String code, Throwable cause) {
        if (code.isEmpty() || KEYS.contains(code)) {
            return refused(
                    "SB-4331",
                    what + ": account '" + account + "' does not accept the key or signature.",
                    "Copy the key or signature again; a signature may be over its time, the clock of this machine wrong,"
                            + " or the firewall of the account closed to this machine.",
                    cause);
        }
        return refused(
                "SB-4332",
                what + ": the right to do this is missing (" + words(code) + ").",
                "Use an access that includes it, or ask the owner of account '" + account + "'.",
                cause);
    }

    private static BusException missing(String what, String account, String code, Throwable cause) {
        var thing = code.startsWith("Queue") ? "the queue" : code.startsWith("Container") ? "the container" : "it";
        return new BusException.Missing(
                "SB-4041",
                what + ": " + thing + " is not there in account '" + account + "'.",
                "Look at the list again; somebody may have deleted it.",
                cause);
    }

    private static BusException conflict(String what, String code, Throwable cause) {
        var deleted = code.endsWith("BeingDeleted");
        return new BusException.Conflict(
                "SB-4397",
                what + ": "
                        + (deleted ? "it is just being deleted." : "somebody else was faster (" + words(code) + ")."),
                deleted ? "Try again in a minute." : "Look again, then decide; nothing was changed.",
                cause);
    }

    private static BusException busy(String what, String account, String code, Throwable cause) {
        return new BusException.Unavailable(
                "SB-5334",
                what + ": account '" + account + "' is busy and asks to come back later (" + words(code) + ").",
                "Wait a little and try again; do less at once.",
                cause);
    }

    private static BusException broken(String what, String account, int status, String code, Throwable cause) {
        return new BusException.Unavailable(
                "SB-5335",
                what + ": account '" + account + "' failed with status " + status + " (" + words(code)
                        + "). A change may have been made or not.",
                "Look again before you repeat a change; the state of the service stands on its status page.",
                cause);
    }

    private static BusException odd(String what, int status, String code, Throwable cause) {
        if (code.equals("InvalidResourceName") || code.equals("OutOfRangeInput")) {
            return refused("SB-4338", what + ": the service does not take this name.", QueueNames.RULE, cause);
        }
        return refused(
                "SB-4330",
                what + ": the service refused it with status " + status + " (" + words(code) + ").",
                "If the address is that of a storage account, please report this with the code.",
                cause);
    }

    private static BusException.Refused refused(String code, String what, String advice, Throwable cause) {
        return new BusException.Refused(code, what, advice, cause);
    }

    /// `AuthorizationPermissionMismatch` becomes `authorization permission mismatch`.
    static String words(String code) {
        return code.isEmpty()
                ? "no reason given"
                : code.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }
}
