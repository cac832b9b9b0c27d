package signalbox.bus.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import signalbox.bus.log.DomainLog;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Storage;
import signalbox.bus.view.ViewNaming;
import signalbox.bus.view.ViewStore;
import signalbox.bus.wire.WireCodec;

/// A medium with a log of payments, live views that are partly wrong, and the ways to rebuild and swap them.
final class ShopLog {
    static final String LOG = "shop-tapes/domain.tmd";
    static final String TYPE = "order-view";
    static final WireCodec CODEC = new WireCodec();

    final HandClock clock = new HandClock();
    final MemoryStorage storage = new MemoryStorage(clock);
    final ViewStore views = new ViewStore(storage.blobs());

    /// Three payments of a, b and c; live are a right, b wrong, x that no event makes, and no c.
    static ShopLog filled() {
        var shop = new ShopLog();
        shop.append("Paid", "a", "1");
        shop.append("Paid", "b", "2");
        shop.append("Paid", "c", "3");
        shop.live("a", "{\"total\":1}");
        shop.live("b", "{\"total\": 7}");
        shop.live("x", "{\"total\":9}");
        return shop;
    }

    void append(String contract, String key, String payload) {
        var envelope = Envelope.of("id", Instant.EPOCH, Item.of(contract, Payload.ofText(payload)))
                .with(AttributeNames.KEY, key);
        append(CODEC.write(envelope));
    }

    void append(Payload data) {
        storage.tapes().tape(LOG).append(List.of(data), Expected.any());
    }

    void live(String key, String content) {
        views.find(TYPE, key)
                .ifPresentOrElse(
                        view -> views.write(view, Payload.ofText(content)),
                        () -> views.create(TYPE, key, Payload.ofText(content)));
    }

    List<RebuiltSet> rebuild(Storage on) {
        return rebuild(on, new Totals(TYPE));
    }

    List<RebuiltSet> rebuild(Storage on, Totals... projections) {
        return new Rebuild(
                        new DomainLog(on.tapes().tape(LOG), CODEC),
                        new RebuiltViews(on.blobs()),
                        ViewNaming.lokad(),
                        clock)
                .run("shop 1", List.of(projections), Progress.none());
    }

    ViewSwap swapper(Storage on) {
        return new ViewSwap(new ViewStore(on.blobs()), on, clock);
    }

    SwapReport swap() {
        return swapper(storage).swap(TYPE, Progress.none());
    }

    SwapReport swapBack() {
        return swapper(storage).swapBack(TYPE, Progress.none());
    }

    /// Returns the live views: exact bytes as text, by key.
    Map<String, String> live() {
        var all = new TreeMap<String, String>();
        views.keys(TYPE, "", null, 1000)
                .keys()
                .forEach(key ->
                        all.put(key.key(), views.read(TYPE, key.key()).content().text()));
        return all;
    }
}
