package signalbox.bus.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.wire.JsonRecords;

class FailureHistoryTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void survivesItsJson() {
        var history = FailureHistory.first(Failure.of(new ArithmeticException("amount overflow"), NOON, "orders-2"))
                .then(Failure.of(new IllegalStateException(), NOON.plusSeconds(5), "orders-1"))
                .park();

        var json = JsonRecords.write(history);

        assertThat(JsonRecords.read(json, FailureHistory.class)).isEqualTo(history);
        assertThat(json.text()).startsWith("{\"type\":\"IllegalStateException\",\"message\":\"\"");
    }

    @Test
    void speaksOfTheLastFailureAndKeepsThemAll() {
        var history = FailureHistory.first(Failure.of(new ArithmeticException("amount overflow"), NOON, "orders-2"))
                .then(Failure.of(new IllegalStateException("late"), NOON.plusSeconds(5), "orders-1"));

        assertThat(history.type()).isEqualTo("IllegalStateException");
        assertThat(history.message()).isEqualTo("late");
        assertThat(history.firstFailed()).isEqualTo(NOON);
        assertThat(history.lastFailed()).isEqualTo(NOON.plusSeconds(5));
        assertThat(history.attempts())
                .extracting(FailureHistory.Attempt::type)
                .containsExactly("ArithmeticException", "IllegalStateException");
    }

    @Test
    void countsTriesAnewOnceItWasParked() {
        var failure = Failure.of(new ArithmeticException(), NOON, "orders-2");

        var parked = FailureHistory.first(failure).then(failure).park();

        assertThat(parked.tries()).isZero();
        assertThat(parked.then(failure).tries()).isOne();
        assertThat(parked.then(failure).attempts()).hasSize(3);
    }

    @Test
    void blamesTheFirstFrameThatIsNotTheLibrarys() {
        var thrown = new ArithmeticException();
        thrown.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("java.lang.Math", "multiplyExact", "Math.java", 1004),
            new StackTraceElement("shop.orders.OrderTotals", "lambda$add$3", "OrderTotals.java", 88),
            new StackTraceElement("signalbox.bus.dispatch.Dispatcher", "handle", "Dispatcher.java", 61),
            new StackTraceElement("shop.Main", "main", "Main.java", 9)
        });

        var failure = Failure.of(thrown, NOON, "orders-2");

        assertThat(failure.site()).isEqualTo("OrderTotals.add:88");
        assertThat(failure.stack()).isEqualTo("""
                java.lang.ArithmeticException
                \tat java.lang.Math.multiplyExact(Math.java:1004)
                \tat shop.orders.OrderTotals.lambda$add$3(OrderTotals.java:88)
                \tat signalbox.bus.dispatch.Dispatcher.handle(Dispatcher.java:61)
                """);
    }

    @Test
    void printsCauses() {
        var failure = Failure.of(new IllegalStateException("gateway", new ArithmeticException("nil")), NOON, "w");

        assertThat(failure.stack()).contains("\nCaused by: java.lang.ArithmeticException: nil\n\tat ");
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new FailureHistory("T", "", "", "", List.of(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonRecords.read(Payload.ofText("{\"type\":"), FailureHistory.class))
                .isInstanceOf(BusException.Damaged.class);
        assertThatThrownBy(() -> JsonRecords.read(Payload.ofText("{\"type\":\"T\"}"), FailureHistory.class))
                .isInstanceOf(BusException.Damaged.class);
    }
}
