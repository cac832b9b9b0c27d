package signalbox.bus.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.file.FileOptions;
import signalbox.bus.file.FileStorage;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.PutIf;
import signalbox.bus.wire.WireCodec;

/// The view files that the original library wrote, found by type and key.
final class OriginalViewsTest {
    private final MemoryStorage storage = new MemoryStorage(new HandClock());
    private final ViewStore views = new ViewStore(storage.blobs());

    @ParameterizedTest
    @ValueSource(strings = {"datacontract", "protobuf"})
    void everyViewIsFoundByTypeAndKey(String set) throws Exception {
        fill(root().resolve(set));
        for (var entry : manifest(set)) {
            var type = CleanName.of(entry.get("type").asText().substring("Sample.Views.".length()));
            var key = entry.get("key").isNull() ? null : entry.get("key").asText();

            var view = views.read(type, key);

            assertThat(set + "/" + view.name()).isEqualTo(entry.get("path").asText());
            assertThat(view.content().sha256()).isEqualTo(entry.get("sha256").asText());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"datacontract", "protobuf"})
    void theFolderOfTheOriginalIsReadAsItStands(String set) throws Exception {
        var folder = root().resolve(set);
        var options = new FileOptions(new HandClock(), false, folder.resolve("no-cache"));
        var live = new ViewStore(FileStorage.open(folder, options).blobs());
        fill(folder);

        assertThat(live.types(true)).isEqualTo(views.types(true));
        for (var type : List.of("customer-view", "httpcounter-v2", "order-index")) {
            var compared = new ViewComparer(live, new WireCodec()).compare(type, views.set(type), Progress.none());
            assertThat(compared.same())
                    .isEqualTo(views.count(type, Progress.none()).value())
                    .isGreaterThan(29);
            assertThat(compared.differences()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"datacontract", "protobuf"})
    void typesAndKeysAreAsTheManifestSays(String set) throws Exception {
        fill(root().resolve(set));
        for (var type : views.types(false)) {
            var keys = manifest(set).stream()
                    .filter(entry -> entry.get("type").asText().endsWith("." + original(type.name())))
                    .filter(entry -> type.singleton() == entry.get("key").isNull())
                    .map(entry -> CleanName.lower(entry.get("key").asText()))
                    .toList();
            assertThat(Objects.requireNonNull(type.count()).value()).isEqualTo(keys.size());
            if (!type.singleton()) {
                assertThat(views.keys(type.name(), "", null, 1000).keys())
                        .extracting(ViewKey::key)
                        .containsExactlyInAnyOrderElementsOf(keys);
                assertThat(views.count(type.name(), Progress.none()).value()).isEqualTo(keys.size());
            }
        }
        assertThat(views.types(false))
                .filteredOn(type -> !type.singleton())
                .extracting(ViewType::name)
                .containsExactly("customer-view", "httpcounter-v2", "order-index");
    }

    @ParameterizedTest
    @ValueSource(strings = {"datacontract", "protobuf"})
    void everyViewIsRenderedWithItsCodec(String set) throws Exception {
        fill(root().resolve(set));
        var codec = new WireCodec();
        for (var entry : manifest(set)) {
            var content = codec.content(storage.blobs()
                    .find(blob(entry.get("path").asText()))
                    .orElseThrow()
                    .bytes());

            assertThat(content.codec())
                    .as(entry.get("path").asText())
                    .isEqualTo(set.equals("protobuf") ? "protobuf" : "xml");
            assertThat(content.json()).isNotNull();
        }
    }

    private static String original(String type) {
        return switch (type) {
            case "customer-view" -> "CustomerView";
            case "httpcounter-v2" -> "HTTPCounter_V2";
            case "order-index" -> "OrderIndex";
            case "site-statistics" -> "SiteStatistics";
            case "login-index" -> "LoginIndex";
            case "plain-totals" -> "PlainTotals";
            default -> throw new AssertionError("No such type was written: " + type);
        };
    }

    private void fill(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = new BlobName(
                        Objects.requireNonNull(file.getParent()).getFileName().toString(),
                        file.getFileName().toString());
                storage.blobs().put(name, Payload.owning(Files.readAllBytes(file)), PutIf.absent());
            }
        }
    }

    private static BlobName blob(String path) {
        var parts = path.split("/", 3);
        return new BlobName(parts[1], parts[2]);
    }

    private static List<JsonNode> manifest(String set) throws Exception {
        var entries = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(root().resolve(set + ".jsonl"))) {
            entries.add(new ObjectMapper().readTree(line));
        }
        assertThat(entries).hasSize(103);
        return entries;
    }

    private static Path root() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(OriginalViewsTest.class.getResource("/fixtures/lokad-v2/atomic"))
                .toURI());
    }
}
