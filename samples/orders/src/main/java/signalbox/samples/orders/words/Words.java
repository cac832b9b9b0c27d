package signalbox.samples.orders.words;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import signalbox.bus.message.Payload;

/// Commands, events and views as JSON. The contract of a word is the simple name of its record.
public final class Words {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(times())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Words() {}

    /// Returns the contract name of a kind of words.
    public static String contract(Class<? extends Record> type) {
        return type.getSimpleName();
    }

    /// Returns a word as JSON.
    public static Payload write(Record word) {
        try {
            return Payload.owning(MAPPER.writeValueAsBytes(word));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the word that the JSON holds.
    ///
    /// @throws IOException when it is no such word
    public static <T extends Record> T read(Payload json, Class<T> type) throws IOException {
        return MAPPER.readValue(json.stream(), type);
    }

    private static SimpleModule times() {
        return new SimpleModule()
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addSerializer(Duration.class, ToStringSerializer.instance)
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addDeserializer(Instant.class, new Iso<>(Instant.class, Instant::parse))
                .addDeserializer(Duration.class, new Iso<>(Duration.class, Duration::parse))
                .addDeserializer(LocalDate.class, new Iso<>(LocalDate.class, LocalDate::parse));
    }

    private static final class Iso<T> extends StdScalarDeserializer<T> {
        private final transient Function<String, T> parse;

        Iso(Class<T> type, Function<String, T> parse) {
            super(type);
            this.parse = parse;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parse.apply(parser.getText());
        }
    }
}
