package signalbox.bus.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import signalbox.bus.log.DomainLog;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.DyingStorage;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewComparer;
import signalbox.bus.view.ViewNaming;

final class RebuildTest {
    private final ShopLog shop = ShopLog.filled();
    private final RebuiltViews beside = new RebuiltViews(shop.storage.blobs());

    @Test
    void oneReadingMakesTheViewsOfAllProjectionsBesideTheLiveOnes() {
        var before = shop.live();

        var sets = shop.rebuild(shop.storage, new Totals("order-view"), new Totals("other-view"));

        assertThat(shop.live()).isEqualTo(before);
        assertThat(sets).extracting(RebuiltSet::type).containsExactly("order-view", "other-view");
        assertThat(sets).allMatch(set -> set.checkpoint() == 3 && set.records() == 3 && set.views() == 3);
        assertThat(beside.all()).containsExactlyElementsOf(sets);
        assertThat(rebuilt("other-view"))
                .isEqualTo(Map.of(
                        "other-view-a.pb",
                        "{\"total\":1}",
                        "other-view-b.pb",
                        "{\"total\":2}",
                        "other-view-c.pb",
                        "{\"total\":3}"));
    }

    @Test
    void liveAndRebuiltAreComparedKeyByKey() {
        shop.rebuild(shop.storage);

        var compared = new ViewComparer(shop.views, ShopLog.CODEC)
                .compare(ShopLog.TYPE, beside.set(ShopLog.TYPE), Progress.none());

        assertThat(compared.same()).isOne();
        assertThat(compared.differences())
                .extracting(difference -> difference.key() + " " + difference.kind() + " " + difference.fields())
                .containsExactly("b DIFFERS [total]", "c ONLY_REBUILT []", "x ONLY_LIVE []");
    }

    @Test
    void aSecondRebuildLeavesNothingOfTheFirst() {
        shop.rebuild(shop.storage);
        shop.append("Cancelled", "a", "");
        shop.append("Paid", "B", "5");

        shop.rebuild(shop.storage);

        assertThat(rebuilt(ShopLog.TYPE))
                .isEqualTo(Map.of("order-view-b.pb", "{\"total\":7}", "order-view-c.pb", "{\"total\":3}"));
        assertThat(beside.read(ShopLog.TYPE).views()).isEqualTo(2);
    }

    @Test
    void aRebuildKilledAtAnyWriteLeavesTheLiveViewsAndNoSetThatLooksComplete() {
        int kills = 0;
        for (int write = 1; ; write++) {
            for (boolean happens : new boolean[] {false, true}) {
                var killed = ShopLog.filled();
                killed.rebuild(killed.storage);
                killed.append("Paid", "d", "4");
                killed.append("Cancelled", "a", "");
                var before = killed.live();
                var old = new RebuiltViews(killed.storage.blobs()).read(ShopLog.TYPE);
                try {
                    killed.rebuild(DyingStorage.at(killed.storage, write, happens));
                    assertThat(kills).isEqualTo(8);
                    return;
                } catch (DyingStorage.Killed e) {
                    kills++;
                }

                assertThat(killed.live()).isEqualTo(before);
                var left = new RebuiltViews(killed.storage.blobs()).find(ShopLog.TYPE);
                assertThat(left.filter(set -> !set.equals(old)).map(RebuiltSet::checkpoint))
                        .satisfiesAnyOf(
                                set -> assertThat(set).isEmpty(),
                                set -> assertThat(set).contains(5L));
                killed.rebuild(killed.storage);
                killed.swap();
                assertThat(killed.live()).containsOnlyKeys("b", "c", "d");
            }
        }
    }

    @Test
    void aDamagedOrMissingLogOrAFailingProjectionMakesNoSet() {
        shop.append("Broken", "a", "");

        assertThatThrownBy(() -> shop.rebuild(shop.storage))
                .isInstanceOf(BusException.Refused.class)
                .hasMessageContaining("order-view failed at record 4, a Broken")
                .hasMessageContaining("no case for it");
        assertThatThrownBy(() -> new Rebuild(
                                new DomainLog(shop.storage.tapes().tape("none"), ShopLog.CODEC),
                                beside,
                                ViewNaming.lokad(),
                                shop.clock)
                        .run("shop 1", List.of(new Totals("order-view")), Progress.none()))
                .isInstanceOf(BusException.Missing.class);
        assertThatThrownBy(() -> shop.rebuild(shop.storage, new Totals("OrderView")))
                .isInstanceOf(BusException.Refused.class);
        assertThatThrownBy(() -> shop.rebuild(shop.storage, new Totals("a"), new Totals("a")))
                .isInstanceOf(BusException.Refused.class);
        assertThat(beside.all()).isEmpty();
        assertThat(shop.storage.blobs().containers()).doesNotContain("signalbox-rebuilt");
    }

    @Test
    void recordsThatAreNoEnvelopeArePassedOverAndCounted() {
        shop.append(Payload.of(new byte[] {(byte) 0xE9, (byte) 0xC1, (byte) 0xDD, 0x77, 1, 2}));

        var set = shop.rebuild(shop.storage).getFirst();

        assertThat(set.unread()).isOne();
        assertThat(set.records()).isEqualTo(4);
        assertThat(set.checkpoint()).isEqualTo(4);
    }

    @Test
    void anInterruptStopsItAndLeavesNoSet() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> shop.rebuild(shop.storage)).isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(beside.find(ShopLog.TYPE)).isEmpty();
    }

    @Test
    void progressTellsThePositionInTheLog() {
        var positions = new ArrayList<String>();
        new Rebuild(
                        new DomainLog(shop.storage.tapes().tape(ShopLog.LOG), ShopLog.CODEC),
                        beside,
                        ViewNaming.lokad(),
                        shop.clock)
                .run("shop 1", List.of(new Totals("order-view")), (done, total) -> positions.add(done + "/" + total));

        assertThat(positions).startsWith("3/3").endsWith("3/3");
    }

    private Map<String, String> rebuilt(String type) {
        var all = new TreeMap<String, String>();
        var set = beside.set(type);
        set.names(Progress.none())
                .forEach(name ->
                        all.put(name, set.find(name).orElseThrow().bytes().text()));
        return all;
    }
}
