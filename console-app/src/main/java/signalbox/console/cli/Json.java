package signalbox.console.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;

/// One JSON object on one line.
final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final StringWriter text = new StringWriter();
    private final JsonGenerator out;

    /// What writes a part of an object.
    interface Body {
        void write(Json json);
    }

    private interface Step {
        void run() throws IOException;
    }

    Json(String type) {
        try {
            out = FACTORY.createGenerator(text);
            out.writeStartObject();
            out.writeStringField("type", type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Json step(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Json field(String name, @Nullable String value) {
        return step(() -> {
            out.writeFieldName(name);
            out.writeString(value);
        });
    }

    Json field(String name, long value) {
        return step(() -> out.writeNumberField(name, value));
    }

    Json field(String name, boolean value) {
        return step(() -> out.writeBooleanField(name, value));
    }

    Json field(String name, @Nullable Instant value) {
        return field(name, value == null ? null : value.toString());
    }

    Json nothing(String name) {
        return step(() -> out.writeNullField(name));
    }

    /// Writes JSON text as the value it is; null when there is none.
    Json content(String name, @Nullable String json) {
        return step(() -> {
            out.writeFieldName(name);
            if (json == null) {
                out.writeNull();
            } else {
                out.writeRawValue(json.replace("\r", " ").replace("\n", " "));
            }
        });
    }

    Json list(String name, Body body) {
        return step(() -> {
            out.writeArrayFieldStart(name);
            body.write(this);
            out.writeEndArray();
        });
    }

    Json pair(String name, @Nullable String value) {
        return step(() -> {
            out.writeStartArray();
            out.writeString(name);
            out.writeString(value);
            out.writeEndArray();
        });
    }

    Json value(String text) {
        return step(() -> out.writeString(text));
    }

    Json object(Body body) {
        return step(() -> {
            out.writeStartObject();
            body.write(this);
            out.writeEndObject();
        });
    }

    /// Writes size and hash of bytes, and the bytes themselves when asked for.
    Json bytes(Payload payload, boolean raw) {
        field("size", payload.size()).field("sha256", payload.sha256());
        return raw ? field("base64", Base64.getEncoder().encodeToString(payload.toByteArray())) : this;
    }

    String line() {
        return step(() -> {
                    out.writeEndObject();
                    out.close();
                })
                .text
                .toString();
    }
}
