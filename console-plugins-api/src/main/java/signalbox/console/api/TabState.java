package signalbox.console.api;

/// Small texts that a tab keeps between two starts: column widths, the last filter. For the JavaFX thread.
public interface TabState {
    /// Returns what was kept under the key, else the given text.
    String get(String key, String otherwise);

    /// Keeps a text. Never a secret: it is stored in the clear.
    void put(String key, String value);
}
