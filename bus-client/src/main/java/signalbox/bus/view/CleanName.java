package signalbox.bus.view;

/// The rule by which Lokad.CQRS v2 makes stored names of type names: `CustomerView` is stored as `customer-view`.
/// A name that went through the rule goes through it unchanged.
public final class CleanName {
    private CleanName() {}

    /// Returns the stored name: words apart by `-`, lower case, nothing but letters, digits and `-`.
    public static String of(String name) {
        var out = new StringBuilder(name.length() + 8);
        boolean afterUpper = false;
        boolean afterSymbol = true;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean symbol = !Character.isLetterOrDigit(c);
            boolean upper = Character.getType(c) == Character.UPPERCASE_LETTER;
            if ((upper || symbol) && !afterUpper && !afterSymbol) {
                out.append('-');
            }
            afterUpper = upper;
            afterSymbol = symbol;
            if (!symbol) {
                out.append(lower(c));
            }
        }
        return out.toString();
    }

    /// Returns the text in lower case, character by character, as .NET does it in every language.
    public static String lower(String text) {
        var out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(lower((char) c)));
        return out.toString();
    }

    private static char lower(char c) {
        return Character.getType(c) == Character.TITLECASE_LETTER || c == '\u0130' ? c : Character.toLowerCase(c);
    }
}
