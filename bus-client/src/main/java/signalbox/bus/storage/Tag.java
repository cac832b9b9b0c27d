package signalbox.bus.storage;

/// Changes whenever a blob's bytes change (an ETag). Opaque.
public record Tag(String value) {}
