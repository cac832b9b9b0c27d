package signalbox.bus.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Count;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Tag;

final class ViewStoreTest {
    private final MemoryStorage storage = new MemoryStorage(new HandClock());
    private final ViewStore views = new ViewStore(storage.blobs());

    @Test
    void pagesOfKeysAreAllKeys() {
        for (int i = 0; i < 25; i++) {
            views.create("order-view", "Key-" + i, Payload.ofText("{}"));
        }
        var all = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var page = views.keys("order-view", "", after, 10);
            page.keys().forEach(key -> all.add(key.key()));
            after = page.next();
        } while (after != null);

        assertThat(all).hasSize(25).doesNotHaveDuplicates().contains("key-7");
        assertThat(views.keys("order-view", "KEY-1", null, 100).keys()).hasSize(11);
        assertThat(views.count("order-view", Progress.none())).isEqualTo(Count.exactly(25));
    }

    @Test
    void aKeyIsFoundHoweverItIsWrittenAndStandsUnescaped() {
        views.create("OrderView", "A/b c-Ä", Payload.ofText("1"));

        assertThat(views.read("order-view", "a/B C-ä").name())
                .isEqualTo(new BlobName("atomic-order-view", "order-view-a/b c-ä.pb"));
        assertThat(views.keys("order-view", "", null, 10).keys())
                .extracting(ViewKey::key)
                .containsExactly("a/b c-ä");
    }

    @Test
    void theEmptyKeyIsAKeyAndNoKeyIsTheOnlyView() {
        views.create("totals", "", Payload.ofText("empty"));
        views.create("totals", null, Payload.ofText("only"));

        assertThat(views.read("totals", "").name().name()).isEqualTo("totals-.pb");
        assertThat(views.read("totals", null).name()).isEqualTo(new BlobName("atomic-singleton", "totals.pb"));
        assertThat(views.types(false))
                .containsExactly(
                        new ViewType("totals", false, "atomic-totals", Count.exactly(1)),
                        new ViewType("totals", true, "atomic-singleton", Count.exactly(1)));
    }

    @Test
    void blobsThatFollowNoRuleAreSeenByTheirWholeNames() {
        put("atomic-order-view", "4711.pb");
        put("atomic-Other", "x");
        put("shop-docs", "a/b.json");

        assertThat(views.keys("order-view", "", null, 10).keys())
                .extracting(ViewKey::key)
                .containsExactly("4711.pb");
        assertThat(views.read("order-view", "4711.pb").content().text()).isEqualTo("4711.pb");
        assertThat(views.types(false)).extracting(ViewType::name).containsExactly("order-view");
        assertThat(views.types(true))
                .extracting(ViewType::name)
                .containsExactly("atomic-Other/", "order-view", "shop-docs/");
        assertThat(views.keys("shop-docs/", "a/", null, 10).keys())
                .extracting(ViewKey::key)
                .containsExactly("a/b.json");
        assertThat(views.read("shop-docs/", "a/b.json").content().text()).isEqualTo("a/b.json");
    }

    @Test
    void writingAndDeletingAskThatNobodyChangedTheView() {
        views.create("order-view", "1", Payload.ofText("old"));
        var seen = views.read("order-view", "1");
        views.write(seen, Payload.ofText("new"));

        assertThatThrownBy(() -> views.write(seen, Payload.ofText("newer"))).isInstanceOf(BusException.Conflict.class);
        assertThatThrownBy(() -> views.delete(seen)).isInstanceOf(BusException.Conflict.class);
        assertThatThrownBy(() -> views.readUnchanged("order-view", "1", seen.tag()))
                .isInstanceOf(BusException.Conflict.class);
        assertThatThrownBy(() -> views.create("order-view", "1", Payload.ofText("again")))
                .isInstanceOf(BusException.Conflict.class);
        assertThat(views.read("order-view", "1").content().text()).isEqualTo("new");
        assertThat(views.delete(views.read("order-view", "1"))).isTrue();
        assertThatThrownBy(() -> views.read("order-view", "1")).isInstanceOf(BusException.Missing.class);
    }

    @Test
    void anotherNamingBringsOtherPlaces() {
        var own = new ViewStore(storage.blobs(), new PlainNaming());
        Tag tag = own.create("orders", "7", Payload.ofText("seven"));

        assertThat(storage.blobs()
                        .find(new BlobName("view-orders", "7"))
                        .orElseThrow()
                        .tag())
                .isEqualTo(tag);
        assertThat(own.types(false)).extracting(ViewType::name).containsExactly("orders");
    }

    @Test
    void whatAnOperatorReplacesIsKeptEvenTwiceInAMoment() {
        views.create("order-view", "1", Payload.ofText("old"));
        var kept = new KeptViews(storage.blobs(), new HandClock());
        var view = views.read("order-view", "1");

        var places = List.of(kept.keep(view), kept.keep(view));

        assertThat(places).doesNotHaveDuplicates();
        assertThat(places)
                .allSatisfy(place -> assertThat(
                                storage.blobs().find(place).orElseThrow().bytes())
                        .isEqualTo(Payload.ofText("old")));
    }

    private void put(String container, String name) {
        storage.blobs().put(new BlobName(container, name), Payload.ofText(name), PutIf.absent());
    }
}
