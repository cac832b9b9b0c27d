package signalbox.bus.operation;

import java.util.Locale;

/// Writes numbers of bytes for people.
final class Sizes {
    private Sizes() {}

    static String of(long bytes) {
        if (bytes < 1024) {
            return bytes + " bytes";
        }
        var kib = bytes / 1024.0;
        return kib < 1024
                ? String.format(Locale.ROOT, "%.1f KiB", kib)
                : String.format(Locale.ROOT, "%.1f MiB", kib / 1024);
    }
}
