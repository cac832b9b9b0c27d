package signalbox.bus.storage;

/// Under which condition a blob is written.
public sealed interface PutIf {
    /// Whatever is there.
    record Always() implements PutIf {}

    /// Only if nothing is there.
    record Absent() implements PutIf {}

    /// Only if it still has this tag.
    record Unchanged(Tag tag) implements PutIf {}

    /// Returns the condition that is always met.
    static PutIf always() {
        return new Always();
    }

    /// Returns the condition that nothing is there.
    static PutIf absent() {
        return new Absent();
    }

    /// Returns the condition that the blob still has the tag.
    static PutIf unchanged(Tag tag) {
        return new Unchanged(tag);
    }
}
