package signalbox.bus.message;

import org.jspecify.annotations.Nullable;

/// A named text beside an envelope or an item. A value may be absent (a tag), which is not the same as empty.
public record Attribute(String name, @Nullable String value) {}
