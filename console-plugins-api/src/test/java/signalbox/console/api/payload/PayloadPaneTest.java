package signalbox.console.api.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Progress;
import signalbox.console.api.Job;
import signalbox.console.api.RunningJob;
import signalbox.console.api.Tasks;

class PayloadPaneTest {
    private static final Duration STALL = Duration.ofMillis(200);

    private PayloadPane pane;
    private Stage stage;

    @BeforeAll
    static void startToolkit() throws Exception {
        CompletableFuture<Boolean> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> started.complete(true));
        } catch (IllegalStateException alreadyRuns) {
            started.complete(true);
        }
        started.get(20, TimeUnit.SECONDS);
        Platform.setImplicitExit(false);
    }

    @BeforeEach
    void open() throws Exception {
        fx(() -> {
            pane = new PayloadPane(new ThreadTasks());
            stage = new Stage();
            stage.setScene(new Scene(pane, 800, 600));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return null;
        });
        show("{\"warm\":[1,2,{\"up\":true}]}", Payload.ofText("warm up"));
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            stage.close();
            return null;
        });
    }

    @Test
    void jsonIsLaidOutAndTheNumbersStayExact() throws Exception {
        show("{\"n\":23958446825181076828}", Payload.ofText("stored"));

        assertThat(text()).isEqualTo("{\n  \"n\": 23958446825181076828\n}");
    }

    @Test
    void aPayloadThatCannotBeDecodedIsShownAsStored() throws Exception {
        show(null, Payload.ofText("as it\nis"));

        assertThat(text()).isEqualTo("as it\nis");
        assertThat(toggle("Decoded").isDisabled()).isTrue();
        show("[1]", Payload.ofText("x"));
        assertThat(text()).isEqualTo("[\n  1\n]");
    }

    @Test
    void aFoldedPartOpensWhenItsRowIsWanted() throws Exception {
        show("{\"a\":{\"b\":{\"c\":[1]}},\"d\":2}", Payload.ofText("x"));
        CodeArea area = fx(() -> (CodeArea) pane.lookup(".sb-code"));
        fx(() -> {
            area.toggleFold(0);
            return null;
        });
        assertThat(fx(() -> area.isFolded(1) && area.isFolded(3))).isTrue();
        fx(() -> {
            area.reveal(3);
            return null;
        });
        assertThat(fx(() -> area.isFolded(1) || area.isFolded(3))).isFalse();
    }

    @Test
    void hexShowsTheBytesWithoutMakingAllRows() throws Exception {
        show(null, Payload.of(new byte[5 << 20]));
        fx(() -> {
            toggle("Hex").setSelected(true);
            return null;
        });

        ListView<?> rows = fx(() -> (ListView<?>) pane.lookup(".sb-hex"));
        assertThat(rows.getItems()).hasSize((5 << 20) / 16);
    }

    @Test
    void fiveMegabytesOfJsonAppearWithoutAStall() throws Exception {
        StringBuilder json = new StringBuilder("{\"rows\":[");
        for (int row = 0; json.length() < 5 << 20; row++) {
            json.append(row == 0 ? "" : ",")
                    .append("{\"id\":")
                    .append(row)
                    .append(",\"name\":\"customer number ")
                    .append(row)
                    .append(
                            "\",\"address\":{\"street\":\"Coolsingel 40, some way down the street\",\"city\":\"Rotterdam\"}}");
        }
        String text = json.append("]}").toString();

        assertThat(longestStallWhileShowing(text)).isLessThan(STALL);
        assertThat(fx(() -> pane.lookup(".sb-footer").isVisible())).isTrue();
    }

    @Test
    void fiveMegabytesInOneLineAppearWithoutAStall() throws Exception {
        assertThat(longestStallWhileShowing("\"" + "abcdefgh".repeat((5 << 20) / 8) + "\""))
                .isLessThan(STALL);
    }

    /// Lets the JavaFX thread ask itself again and again, and keeps the most work that lay between two answers. Counted
    /// in the thread's own processor time, so that a busy machine does not look like a stall.
    private Duration longestStallWhileShowing(String json) throws Exception {
        Payload bytes = Payload.ofText(json);
        CompletableFuture<Duration> answer = new CompletableFuture<>();
        Platform.runLater(() -> {
            Watch watch = new Watch(pane, answer);
            pane.show(new PayloadView("JSON", json, bytes));
            watch.run();
        });
        return answer.get(60, TimeUnit.SECONDS);
    }

    private static final class Watch implements Runnable {
        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final PayloadPane pane;
        private final CompletableFuture<Duration> answer;
        private long last = threads.getCurrentThreadCpuTime();
        private long longest;

        Watch(PayloadPane pane, CompletableFuture<Duration> answer) {
            this.pane = pane;
            this.answer = answer;
        }

        @Override
        public void run() {
            long now = threads.getCurrentThreadCpuTime();
            longest = Math.max(longest, now - last);
            last = now;
            if (pane.settled()) {
                answer.complete(Duration.ofNanos(longest));
            } else {
                Platform.runLater(this);
            }
        }
    }

    private void show(@Nullable String json, Payload bytes) throws Exception {
        fx(() -> {
            pane.show(new PayloadView("JSON", json, bytes));
            return null;
        });
        boolean settled = false;
        while (!settled) {
            settled = fx(pane::settled);
        }
    }

    private String text() throws Exception {
        return fx(() -> ((CodeArea) pane.lookup(".sb-code")).getText());
    }

    private ToggleButton toggle(String text) {
        return (ToggleButton) pane.lookupAll(".toggle-button").stream()
                .filter(node -> ((ToggleButton) node).getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.get(30, TimeUnit.SECONDS);
    }

    /// Each job on a thread of its own, its end on the JavaFX thread.
    private static final class ThreadTasks implements Tasks {
        @Override
        public <R> RunningJob start(Job<R> job) {
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    R result = job.work().run(Progress.none());
                    Platform.runLater(() -> job.done().accept(result));
                } catch (Exception e) {
                    throw new AssertionError(e);
                }
            });
            return new RunningJob() {
                @Override
                public void cancel() {
                    thread.interrupt();
                }

                @Override
                public boolean ended() {
                    return !thread.isAlive();
                }
            };
        }
    }
}
