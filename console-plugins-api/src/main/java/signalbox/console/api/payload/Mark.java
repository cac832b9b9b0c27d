package signalbox.console.api.payload;

/// What a line of code is, beside being text.
public enum Mark {
    /// Nothing special.
    NONE("", ""),
    /// A line that only this side has.
    ADDED("+", "sb-line-added"),
    /// A line that only the other side has.
    REMOVED("−", "sb-line-removed"),
    /// No line at all: keeps two sides level. It has no number.
    FILLER("", "sb-line-filler"),
    /// The line that is to blame.
    GUILTY("", "sb-line-guilty");

    private final String sign;
    private final String style;

    Mark(String sign, String style) {
        this.sign = sign;
        this.style = style;
    }

    /// Returns the sign in the gutter; empty for none.
    String sign() {
        return sign;
    }

    /// Returns the style class of the line; empty for none.
    String style() {
        return style;
    }
}
