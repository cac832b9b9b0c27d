package signalbox.bus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.InstantSource;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.BlobsContract;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Storage;

class AzureBlobsTest extends BlobsContract {
    private final AzuriteAccount account = Azurite.account();

    @Override
    protected Storage open() {
        return AzureStorage.open(AzureAccess.parse(account.connectionString()), InstantSource.system());
    }

    @Override
    protected int rounds() {
        return 16;
    }

    @Test
    void aLargeBlobTravelsInPiecesAndOnlyWhole() {
        var name = new BlobName("bodies", "large");
        var bytes = new byte[3 * AzureBlobs.PIECE + 17];
        new Random(7).nextBytes(bytes);
        try (var storage = open()) {
            var tag = storage.blobs().put(name, Payload.of(bytes), PutIf.absent());
            assertThat(storage.blobs().find(name).orElseThrow().bytes()).isEqualTo(Payload.of(bytes));
            assertThat(storage.blobs().find(name).orElseThrow().tag()).isEqualTo(tag);
            assertThatThrownBy(() -> storage.blobs().put(name, Payload.of(bytes), PutIf.absent()))
                    .isInstanceOf(BusException.Conflict.class);
        }
    }

    @Test
    void aPageAfterAnotherNeedsNoSecondReadingOfTheFirst() {
        try (var storage = open()) {
            IntStream.range(0, 12)
                    .forEach(i -> storage.blobs()
                            .put(new BlobName("views", "v-%02d".formatted(i)), Payload.ofText("x"), PutIf.always()));
            var first = storage.blobs().list("views", "v-", null, 5);
            var next =
                    storage.blobs().list("views", "v-", first.getLast().name().name(), 5);
            var fresh =
                    open().blobs().list("views", "v-", first.getLast().name().name(), 5);
            assertThat(next).hasSize(5).isEqualTo(fresh);
        }
    }
}
