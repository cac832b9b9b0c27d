package signalbox.bus.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.storage.DyingStorage;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Storage;

/// A swap, a swap back and their repairs, killed before and after every single write.
final class SwapKillTest {
    private static final Map<String, String> OLD = ShopLog.filled().live();
    private static final Map<String, String> REBUILT =
            Map.of("a", "{\"total\":1}", "b", "{\"total\":2}", "c", "{\"total\":3}");

    @Test
    void aKilledSwapIsEndedByTheNextSwap() {
        int kills = killEverywhere(shop -> {}, this::swap, shop -> {
            shop.swap();
            assertThat(shop.live()).isEqualTo(REBUILT);
            shop.swapBack();
            assertThat(shop.live()).isEqualTo(OLD);
        });
        assertThat(kills).isEqualTo(22);
    }

    @Test
    void aKilledSwapIsTakenBackByTheNextSwapBack() {
        killEverywhere(shop -> {}, this::swap, shop -> {
            if (shop.swapper(shop.storage).step(ShopLog.TYPE) != SwapStep.NONE) {
                shop.swapBack();
            }
            assertThat(shop.live()).isEqualTo(OLD);
        });
    }

    @Test
    void aKilledSwapNeedsNothingOfTheRebuiltSetToBeEnded() {
        killEverywhere(shop -> {}, this::swap, shop -> {
            boolean begun = shop.swapper(shop.storage).step(ShopLog.TYPE) != SwapStep.NONE;
            if (begun) {
                new RebuiltViews(shop.storage.blobs()).discard(ShopLog.TYPE);
                endSwap(shop);
            }
            assertThat(shop.live()).isEqualTo(begun ? REBUILT : OLD);
        });
    }

    @Test
    void aKilledSwapBackIsEndedByTheNext() {
        int kills = killEverywhere(ShopLog::swap, this::swapBack, shop -> {
            if (shop.swapper(shop.storage).step(ShopLog.TYPE) != SwapStep.NONE) {
                shop.swapBack();
            }
            assertThat(shop.live()).isEqualTo(OLD);
        });
        assertThat(kills).isGreaterThan(10);
    }

    @Test
    void aKilledSwapBackIsEndedBeforeAnotherSwap() {
        killEverywhere(ShopLog::swap, this::swapBack, shop -> {
            shop.swap();
            assertThat(shop.live()).isEqualTo(REBUILT);
            shop.swapBack();
            assertThat(shop.live()).isEqualTo(OLD);
        });
    }

    @Test
    void aSwapTakenBackForSomebodysChangeCanBeKilledToo() {
        killEverywhere(shop -> {}, this::swapAgainstAChange, shop -> {
            boolean theirs = "theirs".equals(shop.live().get("x"));
            try {
                endSwap(shop);
            } catch (BusException.Conflict e) {
                assertThat(theirs).isTrue();
            }
            var live = shop.live();
            live.remove("x", "theirs");
            assertThat(live).isIn(REBUILT, without(OLD, theirs ? "x" : ""));
        });
    }

    private void endSwap(ShopLog shop) {
        if (shop.swapper(shop.storage).step(ShopLog.TYPE) == SwapStep.SWAPPING) {
            shop.swap();
        }
    }

    private void swap(ShopLog shop, Storage dying) {
        shop.swapper(dying).swap(ShopLog.TYPE, Progress.none());
    }

    private void swapBack(ShopLog shop, Storage dying) {
        shop.swapper(dying).swapBack(ShopLog.TYPE, Progress.none());
    }

    private void swapAgainstAChange(ShopLog shop, Storage dying) {
        try {
            shop.swapper(dying).swap(ShopLog.TYPE, (at, total) -> {
                if (total == 4 && at == 4) {
                    shop.live("x", "theirs");
                }
            });
        } catch (BusException.Conflict e) {
            assertThat(shop.live()).containsEntry("x", "theirs");
        }
    }

    private static Map<String, String> without(Map<String, String> all, String key) {
        var rest = new TreeMap<>(all);
        rest.remove(key);
        return rest;
    }

    /// Runs the deed once for each of its writes and kills it there, before and after the write; then checks.
    private static int killEverywhere(
            Consumer<ShopLog> before, BiConsumer<ShopLog, Storage> deed, Consumer<ShopLog> after) {
        int kills = 0;
        for (int write = 1; ; write++) {
            for (boolean happens : new boolean[] {false, true}) {
                var shop = ShopLog.filled();
                shop.rebuild(shop.storage);
                before.accept(shop);
                boolean killed = false;
                try {
                    deed.accept(shop, DyingStorage.at(shop.storage, write, happens));
                } catch (DyingStorage.Killed e) {
                    killed = true;
                    kills++;
                }
                after.accept(shop);
                if (!killed) {
                    return kills;
                }
            }
        }
    }
}
