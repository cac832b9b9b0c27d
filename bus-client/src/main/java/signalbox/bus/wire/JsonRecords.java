package signalbox.bus.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// Java records as JSON documents: fields by the names and in the order of the components, times as ISO-8601 in
/// UTC. The same record gives the same bytes. Safe for use by many threads.
public final class JsonRecords {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Instant.class, ToStringSerializer.instance)
                    .addDeserializer(Instant.class, new IsoInstant()))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonRecords() {}

    /// Returns the record as UTF-8 JSON.
    public static Payload write(Record value) {
        try {
            return Payload.owning(MAPPER.writeValueAsBytes(value));
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "No JSON for a " + value.getClass().getName(), e);
        }
    }

    /// Returns the record that the JSON holds; fields that the record does not know are passed over.
    ///
    /// @throws BusException.Damaged when the bytes are not such a record
    public static <T extends Record> T read(Payload bytes, Class<T> type) {
        try {
            return MAPPER.readValue(bytes.stream(), type);
        } catch (IOException e) {
            var kind = type.getSimpleName();
            var why = e instanceof JacksonException j ? j.getOriginalMessage() : e.getMessage();
            throw new BusException.Damaged(
                    "SB-4226",
                    "This is no JSON of a " + kind + ": " + why + ".",
                    "Save the bytes, then remove them.",
                    e);
        }
    }

    private static final class IsoInstant extends StdScalarDeserializer<Instant> {
        IsoInstant() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var text = parser.getText();
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                return (Instant) context.handleWeirdStringValue(Instant.class, text, "not an ISO-8601 time");
            }
        }
    }
}
