package signalbox.console.api.payload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.fxmisc.richtext.model.StyledDocument;
import org.junit.jupiter.api.Test;

class CodeTextTest {
    @Test
    void linesAreNumberedFromOne() {
        CodeText code = CodeText.plain("a\n\nb\n");

        assertThat(rows(code)).containsExactly("a", "", "b", "");
        assertThat(numbers(code)).containsExactly(1, 2, 3, 4);
    }

    @Test
    void aLongLineGoesOnInRowsWithoutNumberAndCopiesWhole() {
        String line = "0123456789".repeat(250);
        CodeText code = CodeText.plain("x\n" + line + "\ny");

        assertThat(rows(code))
                .containsExactly("x", line.substring(0, 1000), line.substring(1000, 2000), line.substring(2000), "y");
        assertThat(numbers(code)).containsExactly(1, 2, 0, 0, 3);
        assertThat(code.between(1, 990, 3, 10)).isEqualTo(line.substring(990, 2010));
        assertThat(code.between(0, 0, 4, 1)).isEqualTo(code.text());
        assertThat(code.rowOf(2 + 1000)).isEqualTo(2);
        assertThat(code.rowOf(2 + 999)).isEqualTo(1);
    }

    @Test
    void aCharacterOfTwoHalvesIsNotCut() {
        CodeText code = CodeText.plain("x" + "😀".repeat(600));

        assertThat(rows(code).getFirst()).hasSize(999).endsWith("😀");
        assertThat(String.join("", rows(code))).isEqualTo(code.text());
    }

    @Test
    void lineEndsBecomeOneAndControlsBecomeVisible() {
        assertThat(CodeText.plain("a\r\nb\0c\u007f\td").text()).isEqualTo("a\nb␀c␡\td");
    }

    @Test
    void fillersKeepSidesLevelAndHaveNoNumber() {
        CodeText code = CodeText.plain("a\n\nb").marked(List.of(Mark.NONE, Mark.FILLER, Mark.ADDED));

        assertThat(numbers(code)).containsExactly(1, 0, 2);
        assertThat(code.mark(1)).isEqualTo(Mark.FILLER);
        assertThat(code.mark(2)).isEqualTo(Mark.ADDED);
    }

    @Test
    void whatARowOpensEndsBeforeTheRowThatCloses() {
        CodeText code = CodeText.json("{\n  \"a\": [\n    { \"b\": 1 },\n    2\n  ],\n  \"c\": {}\n}");

        assertThat(IntStream.range(0, code.rows()).filter(code::opens)).containsExactly(0, 1);
        assertThat(code.lastInside(1)).isEqualTo(3);
        assertThat(code.lastInside(0)).isEqualTo(5);
    }

    @Test
    void searchIgnoresCaseAndOverlaps() {
        CodeText code = CodeText.plain("aAaa Order order ORDER");

        assertThat(code.find("aa", 100)).containsExactly(0, 2);
        assertThat(code.find("order", 100)).containsExactly(5, 11, 17);
        assertThat(code.find("order", 2)).containsExactly(5, 11);
        assertThat(code.find("", 2)).isEmpty();
        assertThat(code.find("longer than all of the text together", 2)).isEmpty();
    }

    @Test
    void piecesTogetherAreTheTextAndItsTokensKeepTheirColours() {
        String text = "{\n  \"key\": \"" + "v".repeat(2500) + "\",\n  \"n\": -1.5,\n  \"w\": null\n}";
        CodeDocuments documents = new CodeDocuments(CodeText.json(text));
        StringBuilder together = new StringBuilder();
        StringBuilder colours = new StringBuilder();
        while (documents.hasNext()) {
            var piece = documents.next(2);
            together.append(piece.getText());
            colours.append(colours(piece));
        }

        assertThat(together.toString().replaceAll("\n(?=v)|(?<=v)\n(?=v)", "")).isEqualTo(text);
        assertThat(colours.toString())
                .isEqualTo(
                        "json-key:5 json-string:991 json-string:1000 json-string:511 json-key:3 json-number:4 json-key:3 json-word:4 ");
    }

    private static String colours(StyledDocument<Collection<String>, String, Collection<String>> piece) {
        StringBuilder colours = new StringBuilder();
        piece.getParagraphs()
                .forEach(line -> line.getStyledSegments().forEach(segment -> {
                    if (!segment.getStyle().isEmpty()) {
                        colours.append(segment.getStyle().iterator().next())
                                .append(':')
                                .append(segment.getSegment().length())
                                .append(' ');
                    }
                }));
        return colours.toString();
    }

    private static List<String> rows(CodeText code) {
        List<String> rows = new ArrayList<>();
        for (int row = 0; row < code.rows(); row++) {
            rows.add(code.text().substring(code.start(row), code.end(row)));
        }
        return rows;
    }

    private static List<Integer> numbers(CodeText code) {
        return IntStream.range(0, code.rows()).mapToObj(code::number).toList();
    }
}
