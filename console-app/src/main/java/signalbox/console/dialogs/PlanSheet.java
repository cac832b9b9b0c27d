package signalbox.console.dialogs;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import signalbox.bus.operation.Plan;
import signalbox.console.api.ui.Styles;

/// A plan before the deed: what, how many, from where to where, warnings, the same as a command. *Cancel* has the
/// focus; the other button says the deed.
final class PlanSheet extends VBox {
    private final Button cancel = new Button("Cancel");

    PlanSheet(Plan plan, String command, Runnable onAgree, Runnable onCancel, Runnable onCopy) {
        getStyleClass().add(Styles.SB_SHEET);
        setId("plan-sheet");
        var content = new VBox(12, heading(plan), facts(plan));
        plan.warnings().forEach(w -> content.getChildren().add(warning(w)));
        content.getChildren().add(commandBox(command, onCopy));
        content.setPadding(new Insets(16));
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, buttons(plan, onAgree, onCancel));
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ESCAPE) {
                onCancel.run();
                e.consume();
            }
        });
    }

    /// Puts the focus on the harmless button.
    void focusCancel() {
        cancel.requestFocus();
    }

    private static Node heading(Plan plan) {
        var title = new Label(plan.title());
        title.getStyleClass().add(Styles.SB_TITLE);
        title.setWrapText(true);
        var hint = new Label("A plan. Nothing has changed yet.");
        hint.getStyleClass().add(Styles.SB_SECONDARY);
        return new VBox(4, title, hint);
    }

    private static Node facts(Plan plan) {
        var grid = new GridPane(12, 8);
        var names = new ColumnConstraints(88);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        for (int i = 0; i < plan.facts().size(); i++) {
            var fact = plan.facts().get(i);
            var name = new Label(fact.name());
            name.getStyleClass().add(Styles.SB_SECONDARY);
            var value = new Label(fact.value());
            value.setWrapText(true);
            GridPane.setValignment(name, javafx.geometry.VPos.TOP);
            grid.addRow(i, name, value);
        }
        return grid;
    }

    private static Node warning(String sentence) {
        var icon = new FontIcon("fth-alert-triangle");
        var text = new Label(sentence);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = new HBox(8, icon, text);
        row.getStyleClass().add(Styles.SB_NOTICE);
        return row;
    }

    private static Node commandBox(String command, Runnable onCopy) {
        var name = new Label("The same as a command");
        name.getStyleClass().add(Styles.SB_SECONDARY);
        var copy = new Button("Copy", new FontIcon("fth-copy"));
        copy.getStyleClass().add(Styles.SB_FLAT);
        copy.setTooltip(new Tooltip("Copy the command"));
        copy.setOnAction(e -> onCopy.run());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(8, name, space, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        var line = new Label(command);
        line.getStyleClass().addAll(Styles.SB_COMMAND_LINE);
        line.setWrapText(true);
        line.setMaxWidth(Double.MAX_VALUE);
        return new VBox(4, head, line);
    }

    private Node buttons(Plan plan, Runnable onAgree, Runnable onCancel) {
        var note = new Label(
                switch (plan.effect()) {
                    case READS -> "This changes nothing.";
                    case CHANGES -> "Originals stay in the journal for 30 days. Undo takes back what nobody took.";
                    case DESTROYS -> "The bodies stay in the journal for 30 days; ids and order cannot be restored.";
                });
        note.setWrapText(true);
        note.getStyleClass().add(Styles.SB_SECONDARY);
        cancel.setId("plan-cancel");
        cancel.setCancelButton(false);
        cancel.setOnAction(e -> onCancel.run());
        var deed = new Button(plan.title());
        deed.setId("plan-deed");
        deed.getStyleClass().add(Styles.SB_DEED);
        deed.setOnAction(e -> onAgree.run());
        deed.setMaxWidth(260);
        var row = new HBox(8, cancel, deed);
        row.setAlignment(Pos.CENTER_RIGHT);
        var box = new VBox(12, note, row);
        box.getStyleClass().add("sheet-foot");
        return box;
    }
}
