package signalbox.bus.log;

/// Which part of a log is wanted.
///
/// @param from a version that is itself left out: a page goes on above it (forward) or below it (backward)
/// @param limit how many records at most, at least 1
/// @param direction which way to go
/// @param filter which records to keep
public record LogQuery(long from, int limit, Direction direction, LogFilter filter) {
    public LogQuery {
        if (from < 0 || limit < 1) {
            throw new IllegalArgumentException("No page of " + limit + " records begins at version " + from);
        }
    }

    /// Returns the query for the oldest records.
    public static LogQuery first(int limit) {
        return after(0, limit);
    }

    /// Returns the query for the newest records, newest first.
    public static LogQuery last(int limit) {
        return before(Long.MAX_VALUE, limit);
    }

    /// Returns the query for the records above a version, oldest first.
    public static LogQuery after(long version, int limit) {
        return new LogQuery(version, limit, Direction.FORWARD, LogFilter.none());
    }

    /// Returns the query for the records below a version, newest first.
    public static LogQuery before(long version, int limit) {
        return new LogQuery(version, limit, Direction.BACKWARD, LogFilter.none());
    }

    /// Returns a copy with another filter.
    public LogQuery where(LogFilter wanted) {
        return new LogQuery(from, limit, direction, wanted);
    }

    /// Returns the query that goes on where the page ended.
    public LogQuery next(LogPage page) {
        return new LogQuery(page.next(), limit, direction, filter);
    }
}
