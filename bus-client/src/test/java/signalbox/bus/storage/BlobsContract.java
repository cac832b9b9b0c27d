package signalbox.bus.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

/// What [Blobs] promise, for every medium. A medium extends this, says how to open it, and declares what differs.
public abstract class BlobsContract extends BlobRaces {
    private List<String> names(String prefix, @Nullable String after, int limit) {
        return blobs().list(container("atomic-things"), prefix, after, limit).stream()
                .map(blob -> blob.name().name())
                .toList();
    }

    private void putAll(String... names) {
        for (var name : names) {
            blobs().put(name(name), Payload.ofText(name), PutIf.always());
        }
    }

    @Test
    void nothingIsFoundWhereNothingIs() {
        assertThat(blobs().find(name("a.pb"))).isEmpty();
        assertThat(names("", null, 10)).isEmpty();
        assertThat(blobs().delete(name("a.pb"), null)).isFalse();
        assertThat(blobs().containers()).doesNotContain(container("atomic-things"));
    }

    @Test
    void whatIsPutIsFoundByEveryHandle() {
        var tag = blobs().put(name("a.pb"), OLD, PutIf.always());

        var found = another().blobs().find(name("a.pb")).orElseThrow();
        assertThat(found.bytes()).isEqualTo(OLD);
        assertThat(found.tag()).isEqualTo(tag);
        assertThat(found.summary().name()).isEqualTo(name("a.pb"));
        assertThat(found.summary().size()).isEqualTo(OLD.size());
        assertThat(another().blobs().containers())
                .contains(container("atomic-things"))
                .isSorted();
    }

    @Test
    void aListShowsTheTagAndTheSizeThatFindShows() {
        var tag = blobs().put(name("a.pb"), OLD, PutIf.always());

        var listed = blobs().list(container("atomic-things"), "", null, 10);
        assertThat(listed).singleElement().satisfies(blob -> {
            assertThat(blob.tag()).isEqualTo(tag);
            assertThat(blob.size()).isEqualTo(OLD.size());
        });
    }

    @Test
    void allBytesComeBack() {
        var bytes = new byte[256 * 1024];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i + i / 256);
        }
        blobs().put(name("big.pb"), Payload.of(bytes), PutIf.always());
        blobs().put(name("none.pb"), Payload.empty(), PutIf.always());

        assertThat(blobs().find(name("big.pb")).orElseThrow().bytes()).isEqualTo(Payload.of(bytes));
        assertThat(blobs().find(name("none.pb")).orElseThrow().bytes()).isEqualTo(Payload.empty());
    }

    @Test
    void aShorterBlobLeavesNothingOfTheLongerOne() {
        blobs().put(name("a.pb"), Payload.ofText("long long long"), PutIf.always());
        blobs().put(name("a.pb"), Payload.ofText("short"), PutIf.always());

        assertThat(blobs().find(name("a.pb")).orElseThrow().bytes()).isEqualTo(Payload.ofText("short"));
    }

    @Test
    void everyChangeOfTheBytesChangesTheTag() {
        var tags = IntStream.range(0, 20)
                .mapToObj(i -> blobs().put(name("a.pb"), Payload.ofText("%02d".formatted(i)), PutIf.always()))
                .toList();

        assertThat(tags).doesNotHaveDuplicates();
    }

    @Test
    void onlyTheFirstPutOfAnAbsentBlobIsDone() {
        blobs().put(name("a.pb"), OLD, PutIf.absent());

        assertThatThrownBy(() -> blobs().put(name("a.pb"), NEW, PutIf.absent()))
                .isInstanceOf(BusException.Conflict.class);
        assertThat(blobs().find(name("a.pb")).orElseThrow().bytes()).isEqualTo(OLD);
    }

    @Test
    void anUnchangedBlobIsReplacedAndAChangedOneIsNot() {
        var first = blobs().put(name("a.pb"), OLD, PutIf.always());
        var second = blobs().put(name("a.pb"), NEW, PutIf.unchanged(first));

        assertThatThrownBy(() -> blobs().put(name("a.pb"), OLD, PutIf.unchanged(first)))
                .isInstanceOf(BusException.Conflict.class);
        var found = blobs().find(name("a.pb")).orElseThrow();
        assertThat(found.bytes()).isEqualTo(NEW);
        assertThat(found.tag()).isEqualTo(second);
    }

    @Test
    void aBlobThatIsGoneIsNotUnchanged() {
        var tag = blobs().put(name("a.pb"), OLD, PutIf.always());
        blobs().delete(name("a.pb"), null);

        assertThatThrownBy(() -> blobs().put(name("a.pb"), NEW, PutIf.unchanged(tag)))
                .isInstanceOf(BusException.Conflict.class);
        assertThat(blobs().find(name("a.pb"))).isEmpty();
    }

    @Test
    void deletingSaysWhetherItWasThere() {
        blobs().put(name("a.pb"), OLD, PutIf.always());

        assertThat(blobs().delete(name("a.pb"), null)).isTrue();
        assertThat(blobs().delete(name("a.pb"), null)).isFalse();
        assertThat(blobs().find(name("a.pb"))).isEmpty();
    }

    @Test
    void onlyAnUnchangedBlobIsDeletedWhenAskedSo() {
        var first = blobs().put(name("a.pb"), OLD, PutIf.always());
        var second = blobs().put(name("a.pb"), NEW, PutIf.always());

        assertThatThrownBy(() -> blobs().delete(name("a.pb"), first)).isInstanceOf(BusException.Conflict.class);
        assertThat(blobs().find(name("a.pb")).orElseThrow().bytes()).isEqualTo(NEW);
        assertThat(blobs().delete(name("a.pb"), second)).isTrue();
        assertThat(blobs().delete(name("a.pb"), second)).isFalse();
    }

    @Test
    void aListIsSortedByTheWholeName() {
        putAll("b/2.pb", "a.pb", "b-c.pb", "b/10.pb", "b.pb", "b0.pb");

        assertThat(names("", null, 10)).containsExactly("a.pb", "b-c.pb", "b.pb", "b/10.pb", "b/2.pb", "b0.pb");
    }

    @Test
    void aListPagesByPrefixAndAfter() {
        putAll("x/1", "y/1", "y/2", "y/3", "y/4", "z/1");

        assertThat(names("y/", null, 3)).containsExactly("y/1", "y/2", "y/3");
        assertThat(names("y/", "y/3", 3)).containsExactly("y/4");
        assertThat(names("y/", "y/4", 3)).isEmpty();
        assertThat(names("y/", "a", 2)).containsExactly("y/1", "y/2");
        assertThat(names("y/", "z", 2)).isEmpty();
        assertThat(names("", "y/25", 10)).containsExactly("y/3", "y/4", "z/1");
        assertThat(names("y", null, 10)).containsExactly("y/1", "y/2", "y/3", "y/4");
    }

    @Test
    void pagesOfAListTogetherAreTheWholeList() {
        var all = IntStream.range(0, 25).mapToObj("customer-%03d.pb"::formatted).toArray(String[]::new);
        putAll(all);

        var paged = new ArrayList<String>();
        for (var page = names("", null, 7); !page.isEmpty(); page = names("", page.getLast(), 7)) {
            paged.addAll(page);
        }
        assertThat(paged).containsExactly(all);
    }

    @Test
    void namesMayHoldSlashesBlanksAndForeignLetters() {
        var odd = new String[] {"deep/er/and/deeper.pb", "with blank.pb", "100%.pb", "a+b#c.pb", "äöü-日本.pb", "-5.pb"};
        putAll(odd);

        assertThat(names("", null, 10)).containsExactlyInAnyOrder(odd);
        for (var name : odd) {
            assertThat(blobs().find(name(name)).orElseThrow().bytes()).isEqualTo(Payload.ofText(name));
            assertThat(blobs().delete(name(name), null)).isTrue();
        }
    }
}
