package signalbox.bus.dispatch;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

/// One failure, as its history keeps it.
record Failure(FailureHistory.Attempt attempt, String site, String stack) {
    private static final int DEEPEST_CAUSE = 20;

    /// Describes what a handler threw.
    static Failure of(Throwable thrown, Instant when, String worker) {
        var said = thrown.getMessage();
        var type = thrown.getClass().getSimpleName();
        return new Failure(
                new FailureHistory.Attempt(when, worker, type, said == null ? "" : said), site(thrown), stack(thrown));
    }

    /// Describes a message that never reached a handler.
    static Failure undecodable(String reason, Instant when, String worker) {
        return new Failure(new FailureHistory.Attempt(when, worker, FailureHistory.UNDECODABLE, reason), "", "");
    }

    String type() {
        return attempt.type();
    }

    String message() {
        return attempt.message();
    }

    /// Libraries between are not the solution's own code either; the JSON reader is the one that is always there.
    private static String site(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(frame -> isSolution(frame.getClassName()))
                .findFirst()
                .map(Failure::place)
                .orElse("");
    }

    private static boolean isSolution(String type) {
        return !type.startsWith("signalbox.bus.")
                && !type.startsWith("java.")
                && !type.startsWith("javax.")
                && !type.startsWith("jdk.")
                && !type.startsWith("sun.")
                && !type.startsWith("com.fasterxml.jackson.");
    }

    private static String place(StackTraceElement frame) {
        var type = frame.getClassName();
        var method = frame.getMethodName();
        if (method.startsWith("lambda$")) {
            method = method.substring("lambda$".length(), method.lastIndexOf('$'));
        }
        return type.substring(type.lastIndexOf('.') + 1) + "." + method + ":" + frame.getLineNumber();
    }

    /// Prints what Java prints, but ends at our own last frame: who called the dispatcher explains no failure, and
    /// without it the same failure has the same text in every program.
    private static String stack(Throwable thrown) {
        var text = new StringBuilder();
        var next = thrown;
        for (var depth = 0; next != null && depth < DEEPEST_CAUSE; depth++) {
            text.append(depth == 0 ? "" : "Caused by: ").append(next).append('\n');
            frames(next).forEach(frame -> text.append("\tat ").append(frame).append('\n'));
            next = next.getCause();
        }
        return text.toString();
    }

    private static Stream<StackTraceElement> frames(Throwable thrown) {
        var all = thrown.getStackTrace();
        var ours = all.length;
        while (ours > 0 && !all[ours - 1].getClassName().startsWith(Failure.class.getPackageName() + ".")) {
            ours--;
        }
        return Arrays.stream(all, 0, ours == 0 ? all.length : ours);
    }
}
