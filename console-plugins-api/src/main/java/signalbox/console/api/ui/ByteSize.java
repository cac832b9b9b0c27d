package signalbox.console.api.ui;

import java.util.List;
import java.util.Locale;

/// Sizes as people read them: `412 B`, `6.1 KB`, `5.0 MB`; a kilobyte is 1,024 bytes.
public final class ByteSize {
    private static final List<String> UNITS = List.of("KB", "MB", "GB", "TB", "PB", "EB");

    private ByteSize() {}

    /// Returns the size in three digits or so. The exact number belongs into the tooltip: see [#exact].
    ///
    /// @throws IllegalArgumentException when the size is negative
    public static String text(long bytes) {
        refuseNegative(bytes);
        if (bytes < 1000) {
            return bytes + " B";
        }
        double size = bytes / 1024.0;
        int unit = 0;
        // 999.95 would be rounded to 1000.0: such a size is shown in the next unit.
        while (size >= 999.5 && unit < UNITS.size() - 1) {
            size /= 1024;
            unit++;
        }
        String digits = String.format(Locale.ROOT, size < 99.95 ? "%.1f" : "%.0f", size);
        return digits + " " + UNITS.get(unit);
    }

    /// Returns the exact number: `1,038 bytes`.
    ///
    /// @throws IllegalArgumentException when the size is negative
    public static String exact(long bytes) {
        refuseNegative(bytes);
        return String.format(Locale.ROOT, "%,d %s", bytes, bytes == 1 ? "byte" : "bytes");
    }

    private static void refuseNegative(long bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("A size cannot be negative: " + bytes);
        }
    }
}
