package signalbox.console.api.payload;

import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;

/// What a payload pane shows.
///
/// @param codecLabel how the bytes were read: `JSON in LMF 2, certain`
/// @param json the decoded content as JSON text, numbers as they were; absent when the bytes could not be decoded
/// @param bytes the bytes as stored
public record PayloadView(String codecLabel, @Nullable String json, Payload bytes) {}
