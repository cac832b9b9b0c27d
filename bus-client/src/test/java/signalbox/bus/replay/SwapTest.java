package signalbox.bus.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.PutIf;

final class SwapTest {
    private static final Map<String, String> REBUILT =
            Map.of("a", "{\"total\":1}", "b", "{\"total\":2}", "c", "{\"total\":3}");

    private final ShopLog shop = ShopLog.filled();
    private final Map<String, String> old = shop.live();

    @Test
    void onlyWhatDiffersIsWrittenAndSwappingBackRestoresEveryByte() {
        shop.rebuild(shop.storage);
        var untouched = shop.views.read(ShopLog.TYPE, "a").tag();

        var swapped = shop.swap();

        assertThat(swapped.written()).isEqualTo(2);
        assertThat(swapped.removed()).isOne();
        assertThat(shop.live()).isEqualTo(REBUILT);
        assertThat(shop.views.read(ShopLog.TYPE, "a").tag()).isEqualTo(untouched);

        var back = shop.swapBack();

        assertThat(back.written()).isEqualTo(2);
        assertThat(back.removed()).isOne();
        assertThat(shop.live()).isEqualTo(old);
        assertThat(shop.views.read(ShopLog.TYPE, "a").tag()).isEqualTo(untouched);
        assertThatThrownBy(shop::swapBack).isInstanceOf(BusException.Missing.class);
    }

    @Test
    void swapsAreTakenBackOneByOne() {
        shop.rebuild(shop.storage);
        shop.swap();
        shop.append("Paid", "d", "4");
        shop.rebuild(shop.storage);
        shop.swap();
        assertThat(shop.live()).containsOnlyKeys("a", "b", "c", "d");

        shop.swapBack();
        assertThat(shop.live()).isEqualTo(REBUILT);
        shop.swapBack();
        assertThat(shop.live()).isEqualTo(old);
        assertThat(shop.swapper(shop.storage).step(ShopLog.TYPE)).isEqualTo(SwapStep.NONE);
    }

    @Test
    void nothingIsSwappedWithoutACompleteSet() {
        assertThatThrownBy(shop::swap).isInstanceOf(BusException.Missing.class);

        shop.rebuild(shop.storage);
        var set = new RebuiltViews(shop.storage.blobs()).set(ShopLog.TYPE);
        shop.storage.blobs().delete(set.at(set.names(Progress.none()).first()), null);

        assertThatThrownBy(shop::swap).isInstanceOf(BusException.Damaged.class);
        assertThat(shop.live()).isEqualTo(old);
    }

    @Test
    void nothingIsSwappedWhenTheLogWentOnOrIsAnother() {
        shop.rebuild(shop.storage);
        var set = new RebuiltViews(shop.storage.blobs()).read(ShopLog.TYPE);
        shop.append("Paid", "d", "4");

        assertThatThrownBy(shop::swap)
                .isInstanceOf(BusException.Conflict.class)
                .hasMessageContaining("from version 3 to 4");
        var another = new ShopLog();
        another.append("Paid", "a", "1");
        assertThatThrownBy(() ->
                        LogCheck.mustBeCurrent(set, another.storage.tapes().tape(ShopLog.LOG)))
                .isInstanceOf(BusException.Conflict.class);
        another.append("Paid", "b", "2");
        another.append("Paid", "c", "4");
        assertThatThrownBy(() ->
                        LogCheck.mustBeCurrent(set, another.storage.tapes().tape(ShopLog.LOG)))
                .isInstanceOf(BusException.Conflict.class)
                .hasMessageContaining("no longer the one");
        assertThat(shop.live()).isEqualTo(old);
    }

    @Test
    void aViewThatSomebodyChangesMeanwhileStaysAndAllOthersAreTakenBack() {
        for (var key : new String[] {"b", "c", "x"}) {
            var race = ShopLog.filled();
            race.rebuild(race.storage);
            var meddling = new MeddlingProgress(race, key);

            assertThatThrownBy(() -> race.swapper(race.storage).swap(ShopLog.TYPE, meddling))
                    .isInstanceOf(BusException.Conflict.class)
                    .hasMessageContaining("order-view-" + key);

            var expected = new TreeMap<>(old);
            expected.put(key, "theirs");
            assertThat(race.live()).isEqualTo(expected);
            assertThat(race.swapper(race.storage).step(ShopLog.TYPE)).isEqualTo(SwapStep.NONE);
        }
    }

    @Test
    void aSwapIsNotTakenBackOverSomebodysChange() {
        shop.rebuild(shop.storage);
        shop.swap();
        shop.live("c", "theirs");
        var after = shop.live();

        assertThatThrownBy(shop::swapBack)
                .isInstanceOf(BusException.Conflict.class)
                .hasMessageContaining("order-view-c");
        assertThat(shop.live()).isEqualTo(after);
        assertThat(shop.swapper(shop.storage).step(ShopLog.TYPE)).isEqualTo(SwapStep.SWAPPED);
    }

    @Test
    void aSwapBackThatMeetsSomebodysChangeOnItsWayIsTakenBack() {
        shop.rebuild(shop.storage);
        shop.swap();

        assertThatThrownBy(() -> shop.swapper(shop.storage).swapBack(ShopLog.TYPE, (at, total) -> {
                    if (at == 1) {
                        shop.live("c", "theirs");
                    }
                }))
                .isInstanceOf(BusException.Conflict.class)
                .hasMessageContaining("order-view-c");

        var expected = new TreeMap<>(REBUILT);
        expected.put("c", "theirs");
        assertThat(shop.live()).isEqualTo(expected);
        assertThat(shop.swapper(shop.storage).step(ShopLog.TYPE)).isEqualTo(SwapStep.SWAPPED);
    }

    @Test
    void ofTwoWhoSwapAtOnceOneIsRefusedAndTheOthersSwapCanBeTakenBack() {
        shop.rebuild(shop.storage);
        var once = new boolean[1];

        assertThatThrownBy(() -> shop.swapper(shop.storage).swap(ShopLog.TYPE, (at, total) -> {
                    if (at == 4 && !once[0]) {
                        once[0] = true;
                        shop.swap();
                    }
                }))
                .isInstanceOf(BusException.Conflict.class);

        assertThat(shop.live()).isEqualTo(REBUILT);
        shop.swapBack();
        assertThat(shop.live()).isEqualTo(old);
    }

    @Test
    void equalSetsAreLeftAlone() {
        shop.rebuild(shop.storage);
        shop.swap();

        var again = shop.swap();

        assertThat(again.written() + again.removed()).isZero();
        assertThat(again.kept()).isEmpty();
        shop.swapBack();
        assertThat(shop.live()).isEqualTo(old);
    }

    @Test
    void anInterruptBeforeTheFirstWriteChangesNothing() {
        shop.rebuild(shop.storage);
        Thread.currentThread().interrupt();

        assertThatThrownBy(shop::swap).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(shop.live()).isEqualTo(old);
    }

    @Test
    void anotherWritersKeptBytesMustBeWhole() {
        shop.rebuild(shop.storage);
        var report = shop.swap();
        var kept = new BlobName("signalbox-before", report.kept() + "/before/order-view-b.pb");
        shop.storage.blobs().put(kept, Payload.ofText("changed"), PutIf.always());

        assertThatThrownBy(shop::swapBack).isInstanceOf(BusException.Damaged.class);
    }

    /// Changes a live view in the moment the swap has begun to write.
    private static final class MeddlingProgress implements Progress {
        private final ShopLog shop;
        private final String key;
        private boolean done;

        MeddlingProgress(ShopLog shop, String key) {
            this.shop = shop;
            this.key = key;
        }

        @Override
        public void at(long at, long total) {
            // Four names are looked at first, then three changes are made.
            if (total == 4 && at == 4 && !done) {
                done = true;
                shop.live(key, "theirs");
            }
        }
    }
}
