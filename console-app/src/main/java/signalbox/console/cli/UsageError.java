package signalbox.console.cli;

/// The words of the command line make no sense together.
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1;

    UsageError(String what) {
        super(what);
    }
}
