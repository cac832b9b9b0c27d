package signalbox.bus.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// What [Blobs] promise to writers and readers at the same time: a part of [BlobsContract], which a medium extends.
abstract class BlobRaces {
    static final Payload OLD = Payload.ofText("the old bytes");
    static final Payload NEW = Payload.ofText("the new bytes");

    private final List<Storage> opened = new ArrayList<>();
    private Blobs blobs;

    /// Opens the place of this test: a new handle on the same content at every call. The suite closes it.
    protected abstract Storage open();

    /// Returns a container name that no other test uses, where the place outlives a test.
    protected String container(String name) {
        return name;
    }

    /// Returns how many rounds and threads the concurrent tests use: slow media say fewer.
    protected int rounds() {
        return 40;
    }

    @BeforeEach
    final void openBlobs() {
        blobs = another().blobs();
    }

    @AfterEach
    final void closeAll() {
        opened.forEach(Storage::close);
    }

    final Storage another() {
        var storage = open();
        opened.add(storage);
        return storage;
    }

    final BlobName name(String name) {
        return new BlobName(container("atomic-things"), name);
    }

    final Blobs blobs() {
        return blobs;
    }

    @Test
    void ofManyWhoPutAnAbsentBlobExactlyOneWins() throws Exception {
        for (int round = 0; round < Math.max(1, rounds() / 8); round++) {
            var target = name("round-" + round);
            var won = Collections.frequency(
                    Together.run(8, i -> wins(target, Payload.ofText("writer " + i), PutIf.absent())), true);
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void ofManyWhoReplaceAnUnchangedBlobExactlyOneWinsAndItsBytesStay() throws Exception {
        var tag = blobs.put(name("a.pb"), OLD, PutIf.always());
        var won = Together.run(8, i -> wins(name("a.pb"), Payload.ofText("writer " + i), PutIf.unchanged(tag)));

        assertThat(Collections.frequency(won, true)).isEqualTo(1);
        assertThat(blobs.find(name("a.pb")).orElseThrow().bytes())
                .isEqualTo(Payload.ofText("writer " + won.indexOf(true)));
    }

    private boolean wins(BlobName target, Payload bytes, PutIf condition) {
        try (var own = open()) {
            own.blobs().put(target, bytes, condition);
            return true;
        } catch (BusException.Conflict e) {
            return false;
        }
    }

    @Test
    void noUpdateIsLostBetweenWritersWhoAskForTheTag() throws Exception {
        blobs.put(name("counter"), Payload.ofText("0"), PutIf.always());
        int each = Math.max(2, rounds() / 4);
        Together.run(4, i -> {
            try (var own = open()) {
                for (int done = 0; done < each; ) {
                    done += raised(own.blobs()) ? 1 : 0;
                }
            }
            return true;
        });
        assertThat(blobs.find(name("counter")).orElseThrow().bytes().text()).isEqualTo("" + 4 * each);
    }

    private boolean raised(Blobs own) {
        try {
            var found = own.find(name("counter")).orElseThrow();
            var next = Integer.parseInt(found.bytes().text()) + 1;
            own.put(name("counter"), Payload.ofText("" + next), PutIf.unchanged(found.tag()));
            return true;
        } catch (BusException.Conflict e) {
            return false;
        }
    }

    @Test
    void aReaderSeesTheOldBytesOrTheNewOnesNeverAMixture() throws Exception {
        blobs.put(name("a.pb"), filled(0), PutIf.always());
        var whole = Together.run(3, i -> {
            try (var own = open()) {
                return IntStream.range(0, rounds()).allMatch(round -> i == 0 ? written(own, round) : readWhole(own));
            }
        });
        assertThat(whole).containsOnly(true);
    }

    private boolean written(Storage own, int round) {
        return !Objects.equals(
                own.blobs().put(name("a.pb"), filled(round), PutIf.always()).value(), "");
    }

    private boolean readWhole(Storage own) {
        var bytes = own.blobs().find(name("a.pb")).orElseThrow().bytes();
        return bytes.equals(filled(bytes.at(0)));
    }

    /// Of a length that follows from the value, so that a mixture of two shows.
    private static Payload filled(int value) {
        var bytes = new byte[100_000 + value * 100];
        Arrays.fill(bytes, (byte) value);
        return Payload.of(bytes);
    }
}
