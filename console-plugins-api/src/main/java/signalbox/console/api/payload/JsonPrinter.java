package signalbox.console.api.payload;

import java.util.BitSet;
import signalbox.console.api.payload.JsonTokens.Kind;

/// Checks and lays out one JSON text token by token; depth is a counter, not a call stack.
final class JsonPrinter {
    private static final int DEEPEST = 256;
    private static final int GROWTH = 16;
    private static final int INLINE_IN_ARRAY = 72;
    private static final int INLINE_IN_OBJECT = 48;

    /// What may come next.
    private enum Next {
        VALUE,
        VALUE_OR_CLOSE,
        KEY,
        KEY_OR_CLOSE,
        COLON,
        COMMA_OR_CLOSE,
        END
    }

    private final String source;
    private final JsonTokens tokens;
    private final StringBuilder out;
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean inline;
    private boolean justOpened;
    private Next next = Next.VALUE;

    JsonPrinter(String source) {
        this.source = source;
        this.tokens = new JsonTokens(source, 0);
        this.out = new StringBuilder(source.length() + source.length() / 2);
    }

    PrettyJson print() {
        long limit = 65_536L + (long) source.length() * GROWTH;
        while (tokens.next()) {
            if (!takes(tokens.kind())) {
                return PrettyJson.malformed(source, tokens.start());
            }
            if (depth > DEEPEST || out.length() > limit) {
                return PrettyJson.tooDeep(source);
            }
        }
        return next == Next.END ? PrettyJson.pretty(out.toString()) : PrettyJson.malformed(source, source.length());
    }

    private boolean takes(Kind kind) {
        return switch (kind) {
            case OPEN -> valueFits() && open();
            case CLOSE -> closeFits() && close();
            case COMMA -> next == Next.COMMA_OR_CLOSE && comma();
            case COLON -> next == Next.COLON && colon();
            case STRING -> keyFits() ? key() : valueFits() && scalar();
            case NUMBER, WORD -> valueFits() && scalar();
            case BAD -> false;
        };
    }

    private boolean valueFits() {
        return next == Next.VALUE || next == Next.VALUE_OR_CLOSE;
    }

    private boolean keyFits() {
        return next == Next.KEY || next == Next.KEY_OR_CLOSE;
    }

    private boolean closeFits() {
        boolean object = tokens.first() == '}';
        return depth > 0
                && objects.get(depth) == object
                && (next == Next.COMMA_OR_CLOSE || next == (object ? Next.KEY_OR_CLOSE : Next.VALUE_OR_CLOSE));
    }

    private boolean open() {
        boolean object = tokens.first() == '{';
        breakAfterOpening();
        inline = depth > 0 && fitsOnALine(objects.get(depth) ? INLINE_IN_OBJECT : INLINE_IN_ARRAY);
        out.append(tokens.first());
        depth++;
        objects.set(depth, object);
        justOpened = true;
        next = object ? Next.KEY_OR_CLOSE : Next.VALUE_OR_CLOSE;
        return true;
    }

    private boolean close() {
        if (!justOpened) {
            separate(depth - 1, objects.get(depth));
        }
        out.append(tokens.first());
        depth--;
        inline = false;
        justOpened = false;
        return valueEnded();
    }

    private boolean comma() {
        out.append(',');
        separate(depth, true);
        next = objects.get(depth) ? Next.KEY : Next.VALUE;
        return true;
    }

    private boolean colon() {
        out.append(": ");
        next = Next.VALUE;
        return true;
    }

    private boolean key() {
        breakAfterOpening();
        copy();
        next = Next.COLON;
        return true;
    }

    private boolean scalar() {
        breakAfterOpening();
        copy();
        return valueEnded();
    }

    private boolean valueEnded() {
        next = depth == 0 ? Next.END : Next.COMMA_OR_CLOSE;
        return true;
    }

    private void breakAfterOpening() {
        if (justOpened) {
            separate(depth, objects.get(depth));
        }
        justOpened = false;
    }

    private void separate(int level, boolean spaced) {
        if (!inline) {
            out.append('\n').repeat(' ', 2 * level);
        } else if (spaced) {
            out.append(' ');
        }
    }

    private void copy() {
        out.append(source, tokens.start(), tokens.end());
    }

    private boolean fitsOnALine(int limit) {
        JsonTokens ahead = new JsonTokens(source, tokens.end());
        int width = 4;
        while (ahead.next() && width <= limit) {
            if (ahead.kind() == Kind.CLOSE) {
                return true;
            }
            if (ahead.kind() == Kind.OPEN || ahead.kind() == Kind.BAD) {
                return false;
            }
            boolean mark = ahead.kind() == Kind.COMMA || ahead.kind() == Kind.COLON;
            width += ahead.end() - ahead.start() + (mark ? 1 : 0);
        }
        return false;
    }
}
