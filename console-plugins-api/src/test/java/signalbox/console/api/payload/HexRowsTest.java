package signalbox.console.api.payload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import signalbox.bus.message.Payload;

class HexRowsTest {
    @Test
    void aRowHasOffsetBytesAndLetters() {
        HexRows rows = new HexRows(
                Payload.of("{\"orderId\": \"4711\"}\n\u00e9".getBytes(java.nio.charset.StandardCharsets.UTF_8)));

        assertThat(rows)
                .containsExactly(
                        "00000000  7b 22 6f 72 64 65 72 49  64 22 3a 20 22 34 37 31  {\"orderId\": \"471",
                        "00000010  31 22 7d 0a c3 a9" + " ".repeat(60 - 27) + "1\"}···");
    }

    @Test
    void noBytesAreNoRows() {
        assertThat(new HexRows(Payload.empty())).isEmpty();
    }

    @Test
    void aFullLastRowIsNotFollowedByAnEmptyOne() {
        assertThat(new HexRows(Payload.of(new byte[32]))).hasSize(2);
    }
}
