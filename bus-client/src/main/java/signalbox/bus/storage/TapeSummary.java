package signalbox.bus.storage;

/// A tape and its size in bytes.
public record TapeSummary(String name, long bytes) {}
