package signalbox.bus.transfer;

/// Stands for the end of the process: nothing may catch it.
final class Crash extends Error {
    private static final long serialVersionUID = 1;

    Crash(String where) {
        super(where);
    }
}
