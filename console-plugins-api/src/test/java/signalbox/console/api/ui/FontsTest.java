package signalbox.console.api.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;

class FontsTest {
    @Test
    void everyBundledFaceLoadsUnderTheNameThatTheStyleSheetsUse() {
        assertThat(Fonts.load())
                .extracting(Font::getFamily)
                .containsExactly(
                        Fonts.TEXT, Fonts.MEDIUM, Fonts.SEMIBOLD, Fonts.TABULAR, Fonts.TABULAR, Fonts.MONO, Fonts.MONO);
    }

    @Test
    void allDigitsOfTheTabularCutHaveOneWidth() {
        Fonts.load();
        for (FontWeight weight : new FontWeight[] {FontWeight.NORMAL, FontWeight.BOLD}) {
            Font font = Font.font(Fonts.TABULAR, weight, 13);
            assertThat(font.getFamily()).isEqualTo(Fonts.TABULAR);
            assertThat(IntStream.rangeClosed(0, 9)
                            .mapToDouble(digit -> width(font, "" + digit))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void theTextFaceItselfIsNotTabular() {
        Fonts.load();
        Font font = Font.font(Fonts.TEXT, 13);
        assertThat(width(font, "1")).isLessThan(width(font, "8"));
    }

    private static double width(Font font, String text) {
        Text node = new Text(text.repeat(20));
        node.setFont(font);
        return node.getLayoutBounds().getWidth();
    }
}
