package signalbox.bus.message;

import org.jspecify.annotations.Nullable;

/// An item's or a view's payload, rendered. Never write this back: the payload holds the exact bytes.
///
/// @param codec `json`, `xml`, `binary-xml`, `protobuf`, `text` or `bytes`
/// @param certain false when the codec is the best guess
/// @param json the content as JSON text: JSON as itself (numbers and order kept), XML as nested objects, protobuf
///     by field number, text as a JSON string; absent when the bytes could not be rendered
public record Content(
        String codec, boolean certain, @Nullable String json) {}
