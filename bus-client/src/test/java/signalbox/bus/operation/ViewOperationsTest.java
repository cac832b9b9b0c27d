package signalbox.bus.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.Bus;
import signalbox.bus.file.FileOptions;
import signalbox.bus.file.FileStorage;
import signalbox.bus.log.LogFilter;
import signalbox.bus.log.LogQuery;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Item;
import signalbox.bus.message.Payload;
import signalbox.bus.replay.RebuiltSet;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.Journal;
import signalbox.bus.view.ViewComparison;
import signalbox.bus.view.ViewDifference;
import signalbox.bus.view.ViewType;
import signalbox.bus.wire.WireCodec;

/// The operator's verbs on views and logs, on a bus in a folder.
final class ViewOperationsTest {
    private static final WireCodec CODEC = new WireCodec();
    private static final String LOG = TinySolution.LOG;

    @TempDir
    private Path temp;

    private Bus bus;

    @BeforeEach
    void makeABusWithALogAndViewsThatAreBehind() throws IOException {
        bus = open(Files.createDirectory(temp.resolve("bus")));
        append("OrderPlaced", "4711", "{\"state\":\"placed\"}");
        append("OrderPaid", "4711", "{\"state\":\"paid\"}");
        append("OrderPlaced", "4712", "{\"state\":\"placed\"}");
        bus.views().create("order-view", "4711", Payload.ofText("{\"state\":\"placed\"}"));
        bus.views().create("order-view", "4000", Payload.ofText("{\"state\":\"gone\"}"));
    }

    @Test
    void viewsAreListedShownEditedAndDeletedWithTheOldBytesKept() {
        assertThat(run(new ListViews(false))).extracting(ViewType::name).containsExactly("order-view");
        assertThat(run(new ListViewKeys("order-view", "47", null, 10)).keys()).hasSize(1);
        var seen = run(new ShowView("order-view", "4711"));

        run(new EditView("order-view", "4711", Payload.ofText("{}"), seen.tag()));

        assertThat(run(new ShowView("order-view", "4711")).content()).isEqualTo(Payload.ofText("{}"));
        assertThatThrownBy(() -> run(new EditView("order-view", "4711", Payload.ofText("[]"), seen.tag())))
                .isInstanceOf(BusException.Conflict.class);
        assertThatThrownBy(() -> run(new DeleteView("order-view", "4711", seen.tag())))
                .isInstanceOf(BusException.Conflict.class);
        var kept = run(new DeleteView(
                "order-view", "4000", run(new ShowView("order-view", "4000")).tag()));
        assertThat(bus.storage().blobs().find(kept).orElseThrow().bytes())
                .isEqualTo(Payload.ofText("{\"state\":\"gone\"}"));
        assertThatThrownBy(() -> run(new ShowView("order-view", "4000"))).isInstanceOf(BusException.Missing.class);
        assertThat(bus.storage().blobs().list("signalbox-before", "", null, 10)).hasSize(2);
    }

    @Test
    void aViewIsRebuiltBesideComparedSwappedAndSwappedBack() {
        var plan = new RebuildViews(new TinySolution(), List.of("order-view")).plan(bus);
        assertThat(plan.facts()).extracting(Plan.Fact::value).anyMatch(fact -> fact.contains("3 records"));

        var report = run(new RebuildViews(new TinySolution(), List.of("order-view")));

        assertThat(report.records()).isEqualTo(3);
        assertThat(report.checkpoint()).isEqualTo(3);
        var compared = report.types().getFirst();
        assertThat(List.of(compared.same(), compared.differ(), compared.onlyRebuilt(), compared.onlyLive()))
                .containsExactly(0L, 1L, 1L, 1L);
        assertThat(run(new CompareRebuiltViews("order-view"))).isEqualTo(compared);
        assertThat(run(new ListRebuiltViews())).extracting(RebuiltSet::solution).containsExactly("tiny 1.2");
        var difference = run(new ShowRebuiltDifference("order-view", "4711"));
        assertThat(difference.difference().fields()).containsExactly("state");
        assertThat(difference.rebuilt()).isEqualTo(Payload.ofText("{\"state\":\"paid\"}"));
        assertThat(run(new ShowRebuiltDifference("order-view", "4712")).live()).isNull();

        assertThat(new SwapViews("order-view").plan(bus).facts())
                .extracting(Plan.Fact::value)
                .contains("2 views: 1 differ, 1 are new", "1 views that no event makes");
        run(new SwapViews("order-view"));
        assertThat(bus.views().read("order-view", "4711").content().text()).isEqualTo("{\"state\":\"paid\"}");
        assertThat(bus.views().find("order-view", "4000")).isEmpty();

        run(new SwapBackViews("order-view"));
        assertThat(bus.views().read("order-view", "4711").content().text()).isEqualTo("{\"state\":\"placed\"}");
        assertThat(bus.views().find("order-view", "4712")).isEmpty();
        assertThat(bus.views().read("order-view", "4000").content().text()).isEqualTo("{\"state\":\"gone\"}");
    }

    @Test
    void thePlanOfASwapWarnsWhenTheLogWentOn() {
        run(new RebuildViews(new TinySolution(), List.of("order-view")));
        append("OrderPaid", "4712", "{\"state\":\"paid\"}");

        assertThat(new SwapViews("order-view").plan(bus).warnings().getFirst()).contains("the swap is refused");
        assertThatThrownBy(() -> run(new SwapViews("order-view"))).isInstanceOf(BusException.Conflict.class);
    }

    @Test
    void allProjectionsAreRebuiltUnlessSomeAreNamedAndUnknownOnesAreMissing() {
        assertThat(run(new RebuildViews(new TinySolution(), List.of())).types())
                .extracting(ViewComparison::type)
                .containsExactly("order-view", "other-view");
        assertThatThrownBy(() -> run(new RebuildViews(new TinySolution(), List.of("none"))))
                .isInstanceOf(BusException.Missing.class);
    }

    @Test
    void viewsAreExportedExactlyAndComparedWithTheFolder() throws IOException {
        var copy = temp.resolve("copy");

        assertThat(run(new ExportViews("order-view", copy)).messages()).isEqualTo(2);

        assertThat(Files.readString(copy.resolve("atomic-order-view/order-view-4711.pb")))
                .isEqualTo("{\"state\":\"placed\"}");
        var same = run(new CompareViews(copy)).getFirst();
        assertThat(same.same()).isEqualTo(2);
        assertThat(same.differences()).isEmpty();
        Files.writeString(copy.resolve("atomic-order-view/order-view-4711.pb"), "{}");
        assertThat(run(new CompareViews(copy)).getFirst().differences())
                .extracting(ViewDifference::key)
                .containsExactly("4711");
        var again = run(new ExportViews("order-view", copy));
        assertThat(again.failed()).singleElement().asString().contains("another file is there");
        assertThat(Files.readString(copy.resolve("atomic-order-view/order-view-4711.pb")))
                .isEqualTo("{}");
    }

    @Test
    void aLogIsListedReadVerifiedAndSalvagedWhenItsTailIsTorn() throws IOException {
        assertThat(run(new ListLogs())).extracting(tape -> tape.name()).containsExactly(LOG);
        assertThat(run(new ReadLog(LOG, LogQuery.last(2))).records())
                .extracting(record -> record.version() + " " + record.key().orElse("") + " " + record.summary())
                .containsExactly("3 4712 state placed", "2 4711 state paid");
        assertThat(run(new VerifyLog(LOG)).complete()).isTrue();
        var file = temp.resolve("bus").resolve(LOG);
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 10));

        assertThat(run(new VerifyLog(LOG)).records()).isEqualTo(2);
        assertThat(run(new ReadLog(LOG, LogQuery.first(10))).why()).startsWith("the tape is damaged at byte");
        assertThatThrownBy(() -> run(new RebuildViews(new TinySolution(), List.of())))
                .isInstanceOf(BusException.Damaged.class);
        assertThat(run(new ListRebuiltViews())).isEmpty();
        var saved = temp.resolve("saved/domain.tmd");
        assertThat(run(new SalvageLog(LOG, saved)).records()).isEqualTo(2);
        assertThat(Files.size(saved)).isLessThan(bytes.length);
    }

    @Test
    void everyVerbSaysItsCommandLine() {
        var solution = new TinySolution();
        var filter = new LogFilter("C d", "k", Instant.EPOCH, null, "text");

        assertThat(new RebuildViews(solution, List.of("a", "b")).command("demo"))
                .containsExactly("rebuild", "demo", "a", "b");
        assertThat(new SwapViews("a").command("demo")).containsExactly("rebuild", "demo", "a", "--apply");
        assertThat(new SwapBackViews("a").command("demo")).containsExactly("rebuild", "demo", "a", "--back");
        assertThat(new ShowView("a", null).command("demo")).containsExactly("view", "show", "demo", "a");
        assertThat(new ShowView("a", "1").command("demo")).containsExactly("view", "show", "demo", "a", "1");
        assertThat(new ReadLog("t", LogQuery.after(7, 10).where(filter)).command("demo"))
                .containsExactly(
                        "log",
                        "show",
                        "demo",
                        "t",
                        "--after",
                        "7",
                        "--limit",
                        "10",
                        "--contract",
                        "C d",
                        "--key",
                        "k",
                        "--from",
                        "1970-01-01T00:00:00Z",
                        "--text",
                        "text");
        assertThat(new ReadLog("t", LogQuery.last(10)).command("demo"))
                .containsExactly("log", "show", "demo", "t", "--before", "end", "--limit", "10");
    }

    private <R> R run(Operation<R> operation) {
        return operation.run(bus, Progress.none());
    }

    private Bus open(Path folder) {
        var clock = new HandClock();
        var storage = FileStorage.open(folder, new FileOptions(clock, false, temp.resolve("cache")));
        return new Bus("test", storage, CODEC, clock, new Journal(temp.resolve("journal")));
    }

    private void append(String contract, String key, String json) {
        var envelope = Envelope.of("id", Instant.EPOCH, Item.of(contract, Payload.ofText(json)))
                .with(AttributeNames.KEY, key);
        bus.storage().tapes().tape(LOG).append(List.of(CODEC.write(envelope)), Expected.any());
    }
}
