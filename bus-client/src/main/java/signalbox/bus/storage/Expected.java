package signalbox.bus.storage;

/// What an append expects of the tape.
public sealed interface Expected {
    /// Whatever its version is.
    record Any() implements Expected {}

    /// Exactly this version; 0 means no record yet.
    record Version(long version) implements Expected {}

    /// Returns the expectation that is always met.
    static Expected any() {
        return new Any();
    }

    /// Returns the expectation of one version.
    static Expected version(long version) {
        return new Version(version);
    }
}
