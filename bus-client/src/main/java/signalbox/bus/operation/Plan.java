package signalbox.bus.operation;

import java.util.List;

/// What an operation would do, for people to agree to.
///
/// @param title the deed with its count and target: `Requeue 300 to orders`; also the text of the button
/// @param facts what, from where to where, how many bytes, how long
/// @param warnings whole sentences, the gravest first
/// @param effect how much it changes
public record Plan(String title, List<Fact> facts, List<String> warnings, Effect effect) {
    public Plan {
        facts = List.copyOf(facts);
        warnings = List.copyOf(warnings);
    }

    /// One line of a plan.
    public record Fact(String name, String value) {}

    /// How much an operation changes.
    public enum Effect {
        /// Nothing.
        READS,
        /// Something that can be undone.
        CHANGES,
        /// Something that is gone afterwards, or can be brought back only in part.
        DESTROYS
    }

    /// Returns the plan of an operation that only reads.
    public static Plan reading(String title) {
        return new Plan(title, List.of(), List.of(), Effect.READS);
    }
}
