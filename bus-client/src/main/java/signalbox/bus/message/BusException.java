package signalbox.bus.message;

import org.jspecify.annotations.Nullable;

/// What went wrong, by what the caller can do about it.
///
/// The message is one sentence for people: what happened, to what. [#advice] says what to do. [#code] is stable,
/// for search and support: `SB-` and four digits; the first three hint at the kind (404 missing, 409 conflict,
/// 403 refused, 503 unavailable, 422 damaged).
public abstract sealed class BusException extends RuntimeException {
    private final String code;
    private final String advice;

    private BusException(String code, String what, String advice, @Nullable Throwable cause) {
        super(what, cause);
        this.code = code;
        this.advice = advice;
    }

    /// Returns the stable code, such as `SB-4041`.
    public String code() {
        return code;
    }

    /// Returns what to do, as one or two sentences.
    public String advice() {
        return advice;
    }

    /// Returns what happened, without code and advice.
    public String what() {
        var message = getMessage();
        return message == null ? "" : message;
    }

    /// Returns code, what and advice on one line.
    public String line() {
        return what() + " " + advice + " [" + code + "]";
    }

    /// It is not there: look elsewhere, or make it.
    public static final class Missing extends BusException {
        public Missing(String code, String what, String advice, @Nullable Throwable cause) {
            super(code, what, advice, cause);
        }

        public Missing(String code, String what, String advice) {
            this(code, what, advice, null);
        }
    }

    /// Somebody else was faster: look again, then decide.
    public static final class Conflict extends BusException {
        public Conflict(String code, String what, String advice, @Nullable Throwable cause) {
            super(code, what, advice, cause);
        }

        public Conflict(String code, String what, String advice) {
            this(code, what, advice, null);
        }
    }

    /// It may not be done: a right, a rule or a limit says no.
    public static final class Refused extends BusException {
        public Refused(String code, String what, String advice, @Nullable Throwable cause) {
            super(code, what, advice, cause);
        }

        public Refused(String code, String what, String advice) {
            this(code, what, advice, null);
        }
    }

    /// It does not answer: try later.
    public static final class Unavailable extends BusException {
        public Unavailable(String code, String what, String advice, @Nullable Throwable cause) {
            super(code, what, advice, cause);
        }

        public Unavailable(String code, String what, String advice) {
            this(code, what, advice, null);
        }
    }

    /// The bytes are not what they should be: see what is left, save it.
    public static final class Damaged extends BusException {
        public Damaged(String code, String what, String advice, @Nullable Throwable cause) {
            super(code, what, advice, cause);
        }

        public Damaged(String code, String what, String advice) {
            this(code, what, advice, null);
        }
    }
}
