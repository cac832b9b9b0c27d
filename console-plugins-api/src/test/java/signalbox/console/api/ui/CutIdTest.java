package signalbox.console.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CutIdTest {
    @Test
    void longIdsLoseTheirMiddle() {
        assertThat(CutId.text("9f2c4b7e-1111-2222-3333-444444a04e61")).isEqualTo("9f2c4b7e…a04e61");
    }

    @Test
    void anIdThatWouldNotBecomeShorterStaysWhole() {
        assertThat(CutId.text("123456789012345")).isEqualTo("123456789012345");
        assertThat(CutId.text("1234567890123456")).hasSize(15);
    }
}
