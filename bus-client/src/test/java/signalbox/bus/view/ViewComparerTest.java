package signalbox.bus.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewDifference.Kind;
import signalbox.bus.wire.WireCodec;

final class ViewComparerTest {
    private final ViewStore live = new ViewStore(new MemoryStorage(new HandClock()).blobs());
    private final ViewStore beside = new ViewStore(new MemoryStorage(new HandClock()).blobs());
    private final ViewComparer comparer = new ViewComparer(live, new WireCodec());

    @Test
    void everyKeyIsComparedOnceAndDifferingFieldsAreNamed() {
        live.create("order-view", "same", Payload.ofText("{\"a\":1}"));
        beside.create("order-view", "same", Payload.ofText("{\"a\":1}"));
        live.create("order-view", "differs", Payload.ofText("{\"state\":\"paid\",\"lines\":[{\"n\":1}]}"));
        beside.create("order-view", "differs", Payload.ofText("{\"state\":\"late\",\"lines\":[{\"n\":2}],\"x\":1}"));
        live.create("order-view", "spaces", Payload.ofText("{\"a\":1}"));
        beside.create("order-view", "spaces", Payload.ofText("{ \"a\":1.0 }"));
        live.create("order-view", "old", Payload.ofText("{}"));
        beside.create("order-view", "new", Payload.ofText("{}"));

        var compared = comparer.compare("order-view", beside.set("order-view"), Progress.none());

        assertThat(compared.same()).isOne();
        assertThat(compared.differ()).isEqualTo(2);
        assertThat(compared.onlyLive()).isOne();
        assertThat(compared.onlyRebuilt()).isOne();
        assertThat(compared.differences())
                .containsExactly(
                        difference("differs", Kind.DIFFERS, "state", "lines[0].n", "x"),
                        difference("new", Kind.ONLY_REBUILT),
                        difference("old", Kind.ONLY_LIVE),
                        difference("spaces", Kind.DIFFERS));
    }

    @Test
    void fieldsOfXmlViewsAreNamedAsWell() {
        live.create("order-view", "1", Payload.ofText("<Order><Total>1</Total><Name>a</Name></Order>"));
        beside.create("order-view", "1", Payload.ofText("<Order><Total>2</Total><Name>a</Name></Order>"));

        var compared = comparer.compare("order-view", beside.set("order-view"), Progress.none());

        assertThat(compared.differences().getFirst().fields())
                .singleElement()
                .asString()
                .contains("Total");
    }

    @Test
    void anInterruptStopsIt() {
        live.create("order-view", "1", Payload.ofText("{}"));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> comparer.compare("order-view", beside.set("order-view"), Progress.none()))
                .isInstanceOf(CancellationException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static ViewDifference difference(String key, Kind kind, String... fields) {
        return new ViewDifference(key, "order-view-" + key + ".pb", kind, List.of(fields));
    }
}
