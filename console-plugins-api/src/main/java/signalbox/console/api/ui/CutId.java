package signalbox.console.api.ui;

/// Ids cut in the middle, where both ends tell them apart.
public final class CutId {
    private static final int HEAD = 8;
    private static final int TAIL = 6;

    private CutId() {}

    /// Returns the id with its middle replaced by `…`, when that makes it shorter: `9f2c4b7e…a04e61`.
    public static String text(String id) {
        return id.length() <= HEAD + 1 + TAIL ? id : id.substring(0, HEAD) + "…" + id.substring(id.length() - TAIL);
    }
}
