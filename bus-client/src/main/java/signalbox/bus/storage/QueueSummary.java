package signalbox.bus.storage;

/// A queue and how full it is.
public record QueueSummary(String name, Count count) {}
