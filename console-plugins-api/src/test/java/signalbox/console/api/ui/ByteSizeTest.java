package signalbox.console.api.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "412, 412 B",
        "999, 999 B",
        "1000, 1.0 KB",
        "1038, 1.0 KB",
        "6246, 6.1 KB",
        "102348, 99.9 KB",
        "102400, 100 KB",
        "1023999, 1.0 MB",
        "5242880, 5.0 MB",
        "9223372036854775807, 8.0 EB"
    })
    void sizesHaveThreeDigitsOrSo(long bytes, String text) {
        assertThat(ByteSize.text(bytes)).isEqualTo(text);
    }

    @Test
    void theExactNumberIsGrouped() {
        assertThat(ByteSize.exact(1038)).isEqualTo("1,038 bytes");
        assertThat(ByteSize.exact(1)).isEqualTo("1 byte");
    }

    @Test
    void negativeSizesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ByteSize.text(-1));
    }
}
