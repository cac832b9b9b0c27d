package signalbox.bus.storage;

/// Learns how far long work is. Called from the working thread, often: implementations MUST return at once.
/// To stop the work, interrupt its thread.
@FunctionalInterface
public interface Progress {
    /// Says how much of how much is done, in whatever the work counts; a total of 0 means not known.
    void at(long done, long total);

    /// Says what goes on now or went wrong on the way, as one line for people.
    default void note(String line) {}

    /// Returns a progress that nobody looks at.
    static Progress none() {
        return (done, total) -> {};
    }
}
