package signalbox.bus.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Payload;

/// Bytes that the original library wrote, and what its manifests say about them.
final class Fixtures {
    static final List<String> VECTORS = List.of(
            "dcs-empty.bin",
            "dcs-full.bin",
            "dcs-ping.bin",
            "dcs-alltypes.bin",
            "pb-empty.bin",
            "pb-full.bin",
            "pb-ping.bin",
            "reference.bin",
            "lmf1-ping.bin",
            "lmf3-ping.bin");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Fixtures() {}

    static Payload vector(String name) {
        return bytes("lokad-vectors/" + name);
    }

    static List<Payload> vectors() {
        return VECTORS.stream().map(Fixtures::vector).toList();
    }

    static Payload bytes(String path) {
        try {
            return Payload.owning(Files.readAllBytes(root().resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode manifest(String path) {
        return json(bytes(path).text());
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Returns the entries of a list that have a file: the others are what the original refused to write.
    static Stream<JsonNode> withFile(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).filter(entry -> entry.has("file"));
    }

    /// Returns the date of a manifest: its ticks say more than its text.
    static @Nullable Instant date(JsonNode date) {
        return DotNetTime.ofTicks(date.get("ticks").asLong());
    }

    static Envelope readable(Payload bytes) {
        var decoded = new WireCodec().read(bytes);
        assertThat(decoded).isInstanceOf(Decoded.Readable.class);
        return ((Decoded.Readable) decoded).envelope();
    }

    private static Path root() {
        try {
            return Path.of(Fixtures.class.getResource("/fixtures").toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
