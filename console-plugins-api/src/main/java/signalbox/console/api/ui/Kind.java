package signalbox.console.api.ui;

/// What a message is to those who read it. Never told by colour alone: the letter goes with it.
public enum Kind {
    /// Asks for something to be done.
    COMMAND("C", "Command", Styles.SB_KIND_COMMAND),
    /// Says that something happened.
    EVENT("E", "Event", Styles.SB_KIND_EVENT),
    /// Says that something failed.
    FAILURE("F", "Failure", Styles.SB_KIND_FAILURE),
    /// Waits for its time.
    SCHEDULED("S", "Scheduled", Styles.SB_KIND_SCHEDULED),
    /// A view document.
    VIEW("V", "View", Styles.SB_KIND_VIEW),
    /// Cannot be read, or nobody knows what it is.
    UNKNOWN("?", "Unknown", Styles.SB_KIND_UNKNOWN);

    private final String letter;
    private final String word;
    private final String style;

    Kind(String letter, String word, String style) {
        this.letter = letter;
        this.word = word;
        this.style = style;
    }

    /// Returns the letter that stands for the kind.
    public String letter() {
        return letter;
    }

    /// Returns the kind in a word, for screen readers and copies.
    public String word() {
        return word;
    }

    /// Returns the style class of the kind's tint.
    public String style() {
        return style;
    }
}
