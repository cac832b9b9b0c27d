package signalbox.console.api.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The letter of a kind and the name of a contract on the kind's tint.
public final class KindTag extends HBox {
    private final Label letter = new Label();
    private final Label contract = new Label();
    private Kind kind = Kind.UNKNOWN;

    /// Shows a kind and the name of a contract.
    public KindTag(Kind kind, String contract) {
        getStyleClass().addAll(Styles.SB_KIND, kind.style());
        letter.getStyleClass().add("sb-kind-letter");
        letter.setMinWidth(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        setAccessibleRole(AccessibleRole.TEXT);
        getChildren().addAll(letter, this.contract);
        show(kind, contract);
    }

    /// Shows another kind and contract, as a cell does when it is used again.
    public void show(Kind kind, String contract) {
        getStyleClass().remove(this.kind.style());
        this.kind = kind;
        if (!getStyleClass().contains(kind.style())) {
            getStyleClass().add(kind.style());
        }
        letter.setText(kind.letter());
        this.contract.setText(contract);
        setAccessibleText(kind.word() + " " + contract);
    }

    /// Lets the tint fill the width it is given, as in a table.
    public KindTag wide() {
        setMaxWidth(Double.MAX_VALUE);
        return this;
    }
}
