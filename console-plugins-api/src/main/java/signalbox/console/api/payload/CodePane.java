package signalbox.console.api.payload;

import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import signalbox.console.api.Tasks;
import signalbox.console.api.ui.Styles;

/// Shows code: coloured, numbered, searchable with Ctrl+F.
///
/// Text arrives in pieces between two frames, the first at once, so that megabytes stall nothing. Of a very long
/// text the first 20,000 rows come; the pane says so and brings more when asked, or when a search leads there.
public final class CodePane extends BorderPane {
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final int PIECE = 150;
    private static final int SHARE = 20_000;
    private static final long BUDGET_NANOS = 8_000_000;

    private final CodeArea area = new CodeArea();
    private final HitPaint paint = new HitPaint(area);
    private final SearchBar search;
    private final Label shown = new Label();
    private final HBox more = new HBox();
    private final AnimationTimer stream = new AnimationTimer() {
        @Override
        public void handle(long now) {
            bringMore();
        }
    };
    private CodeText code = CodeText.plain("");
    private CodeDocuments documents = new CodeDocuments(code);
    private int limit;
    private int wanted = -1;

    /// Makes an empty pane.
    ///
    /// @param tasks runs the search
    public CodePane(Tasks tasks) {
        search = new SearchBar(tasks, this::tint, this::goTo, area::requestFocus);
        setCenter(new VirtualizedScrollPane<>(area));
        setTop(search);
        setBottom(more);
        Hyperlink next = new Hyperlink("Show more");
        next.setOnAction(event -> raiseLimit(limit + SHARE));
        more.getStyleClass().add(Styles.SB_FOOTER);
        more.getChildren().addAll(shown, next);
        more.managedProperty().bind(more.visibleProperty());
        area.accessibleTextProperty().bind(Bindings.createStringBinding(() -> "Payload text", area.lengthProperty()));
        addEventHandler(KeyEvent.KEY_PRESSED, this::findOnShortcut);
        area.setContextMenu(menu());
        show(code);
    }

    /// Shows a text from its beginning.
    public void show(CodeText next) {
        stream.stop();
        code = next;
        documents = new CodeDocuments(next);
        limit = SHARE;
        wanted = -1;
        area.begin(next);
        paint.over(next);
        area.append(documents.next(PIECE));
        area.moveTo(0);
        area.requestFollowCaret();
        search.over(next);
        raiseLimit(SHARE);
    }

    /// Opens the search field, as Ctrl+F does.
    public void find() {
        search.open();
    }

    /// Returns whether all rows have arrived that the pane means to show for now.
    public boolean settled() {
        return documents.rowsGiven() >= Math.min(limit, code.rows());
    }

    private void raiseLimit(int rows) {
        limit = rows;
        boolean cut = limit < code.rows();
        more.setVisible(cut);
        shown.setText(String.format("The first %,d of %,d rows", Math.min(limit, code.rows()), code.rows()));
        if (!settled()) {
            stream.start();
        }
    }

    private void bringMore() {
        long start = System.nanoTime();
        while (!settled() && System.nanoTime() - start < BUDGET_NANOS) {
            int from = documents.rowsGiven();
            area.append(documents.next(Math.min(PIECE, limit - from)));
        }
        paint.goOn(documents.rowsGiven());
        if (wanted >= 0 && code.rowOf(wanted) < documents.rowsGiven()) {
            goTo(wanted, search.length());
        }
        if (settled()) {
            stream.stop();
        }
    }

    private void tint(List<Integer> hits, int length) {
        paint.show(hits, length, documents.rowsGiven());
    }

    private void goTo(int offset, int length) {
        int row = code.rowOf(offset);
        if (row >= documents.rowsGiven()) {
            wanted = offset;
            raiseLimit(Math.max(limit, row + PIECE));
            return;
        }
        wanted = -1;
        area.reveal(row);
        int end = Math.min(code.rowOf(offset + length), documents.rowsGiven() - 1);
        area.selectRange(row, offset - code.start(row), end, offset + length - code.start(end));
        area.showParagraphAtCenter(row);
        area.requestFollowCaret();
    }

    private void findOnShortcut(KeyEvent event) {
        if (FIND.match(event)) {
            find();
            event.consume();
        }
    }

    private ContextMenu menu() {
        return new ContextMenu(
                item("Copy", area::copy),
                item("Select all", area::selectAll),
                new SeparatorMenuItem(),
                item("Fold or unfold here", () -> area.toggleFold(area.getCurrentParagraph())),
                item("Find", this::find));
    }

    private static MenuItem item(String text, Runnable deed) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> deed.run());
        return item;
    }
}
