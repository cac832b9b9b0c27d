package signalbox.console.api.payload;

/// Walks over the tokens of a JSON text (RFC 8259). Never fails: what is no token is [Kind#BAD].
///
/// It neither recurses nor copies, so depth and length do not matter. No token spans a line break.
final class JsonTokens {
    /// What a token is.
    enum Kind {
        OPEN,
        CLOSE,
        COMMA,
        COLON,
        STRING,
        NUMBER,
        WORD,
        BAD
    }

    private final String text;
    private int start;
    private int end;
    private Kind kind = Kind.BAD;

    JsonTokens(String text, int from) {
        this.text = text;
        this.end = from;
    }

    /// Goes to the next token; false at the end of the text.
    boolean next() {
        start = afterSpace(end);
        if (start == text.length()) {
            end = start;
            return false;
        }
        kind = switch (text.charAt(start)) {
            case '{', '[' -> single(Kind.OPEN);
            case '}', ']' -> single(Kind.CLOSE);
            case ',' -> single(Kind.COMMA);
            case ':' -> single(Kind.COLON);
            case '"' -> string();
            default -> bare();
        };
        return true;
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    char first() {
        return text.charAt(start);
    }

    /// Returns whether the current string is the name of a member.
    boolean isKey() {
        int next = afterSpace(end);
        return kind == Kind.STRING && next < text.length() && text.charAt(next) == ':';
    }

    private int afterSpace(int from) {
        int at = from;
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private Kind single(Kind found) {
        end = start + 1;
        return found;
    }

    private Kind string() {
        int at = start + 1;
        boolean bad = false;
        while (at < text.length() && text.charAt(at) != '"' && text.charAt(at) != '\n') {
            int width = text.charAt(at) == '\\' ? escape(at) : 1;
            bad |= width == 0 || text.charAt(at) < ' ';
            at += Math.max(1, width);
        }
        boolean closed = at < text.length() && text.charAt(at) == '"';
        end = closed ? at + 1 : at;
        return closed && !bad ? Kind.STRING : Kind.BAD;
    }

    /// Returns the length of the escape at the backslash, 0 when it is none.
    private int escape(int at) {
        char letter = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (letter == 'u') {
            return at + 6 <= text.length() && text.substring(at + 2, at + 6).matches("[0-9a-fA-F]{4}") ? 6 : 0;
        }
        return "\"\\/bfnrt".indexOf(letter) >= 0 ? 2 : 0;
    }

    private Kind bare() {
        int at = start;
        while (at < text.length() && " \t\n\r{}[],:\"".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        end = at;
        if (isWord("true") || isWord("false") || isWord("null")) {
            return Kind.WORD;
        }
        return isNumber() ? Kind.NUMBER : Kind.BAD;
    }

    private boolean isWord(String word) {
        return end - start == word.length() && text.startsWith(word, start);
    }

    private boolean isNumber() {
        int at = text.charAt(start) == '-' ? start + 1 : start;
        int whole = digits(at);
        if (whole == 0 || (whole > 1 && text.charAt(at) == '0')) {
            return false;
        }
        at += whole;
        if (at < end && text.charAt(at) == '.') {
            int fraction = digits(at + 1);
            at += fraction == 0 ? 0 : fraction + 1;
        }
        if (at < end && (text.charAt(at) | 0x20) == 'e') {
            boolean signed = at + 1 < end && "+-".indexOf(text.charAt(at + 1)) >= 0;
            int exponent = digits(at + (signed ? 2 : 1));
            at += exponent == 0 ? 0 : exponent + (signed ? 2 : 1);
        }
        return at == end;
    }

    private int digits(int from) {
        int at = from;
        while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
