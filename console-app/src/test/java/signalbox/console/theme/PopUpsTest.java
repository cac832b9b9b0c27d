package signalbox.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.geometry.Side;
import javafx.scene.Scene;
import javafx.scene.control.Alert;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Menus, tooltips and dialogs have scenes of their own: they wear the theme of the scene that opens them.
class PopUpsTest {
    private static final Color DARK = Color.web("#0f141a");
    private static final Color DARKER_BAND = Color.web("#1d242d");
    private static final Color LIGHT = Color.web("#ffffff");

    private Wardrobe wardrobe;
    private Stage stage;
    private final Label owner = new Label("order 4711");

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void open() throws Exception {
        fx(() -> {
            wardrobe = new Wardrobe(Theme.DARK);
            Scene scene = new Scene(new StackPane(owner), 400, 300);
            wardrobe.dress(scene);
            stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            return null;
        });
    }

    @AfterEach
    void close() throws Exception {
        fx(() -> {
            stage.close();
            return null;
        });
    }

    @Test
    void aMenuWearsTheTheme() throws Exception {
        MenuItem copy = new MenuItem("Copy as command");
        copy.setAccelerator(KeyCombination.keyCombination("Shortcut+Shift+C"));
        ContextMenu menu = new ContextMenu(copy, new SeparatorMenuItem(), new MenuItem("Requeue"));
        fx(() -> {
            menu.show(owner, Side.BOTTOM, 0, 0);
            return null;
        });

        assertThat(fillOf(menu.getScene(), ".context-menu")).isEqualTo(DARK);
        Pictures.take("menu-dark", fx(() -> menu.getScene().snapshot(null)));
    }

    @Test
    void aTooltipWearsTheTheme() throws Exception {
        Tooltip tooltip = new Tooltip("2026-11-23 15:42:07.204 UTC");
        fx(() -> {
            tooltip.show(owner, 40, 40);
            return null;
        });

        assertThat(fillOf(tooltip.getScene(), ".tooltip")).isEqualTo(DARKER_BAND);
        Pictures.take("tooltip-dark", fx(() -> tooltip.getScene().snapshot(null)));
    }

    @Test
    void aDialogWearsTheThemeOfItsOwnerAlsoAfterAChange() throws Exception {
        Alert alert = fx(() -> {
            Alert made = new Alert(Alert.AlertType.CONFIRMATION, "What is journalled goes on next time.");
            made.setHeaderText("Two tasks are running");
            made.initOwner(stage);
            made.show();
            return made;
        });

        assertThat(fillOf(alert.getDialogPane().getScene(), ".dialog-pane")).isEqualTo(DARK);
        Pictures.take("dialog-dark", fx(() -> alert.getDialogPane().getScene().snapshot(null)));
        fx(() -> {
            wardrobe.wear(Theme.LIGHT);
            return null;
        });
        assertThat(fillOf(alert.getDialogPane().getScene(), ".dialog-pane")).isEqualTo(LIGHT);
        Pictures.take("dialog-light", fx(() -> alert.getDialogPane().getScene().snapshot(null)));
        fx(() -> {
            alert.close();
            return null;
        });
    }

    @Test
    void aChangeReachesEveryDressedScene() throws Exception {
        Scene other = fx(() -> {
            Scene made = new Scene(new Region());
            wardrobe.dress(made);
            wardrobe.wear(Theme.LIGHT);
            return made;
        });

        assertThat(wardrobe.theme().get()).isEqualTo(Theme.LIGHT);
        assertThat(fillOf(other, ".root")).isEqualTo(LIGHT);
        assertThat(fillOf(stage.getScene(), ".root")).isEqualTo(LIGHT);
    }

    /// The topmost background of what the selector finds.
    private static Paint fillOf(Scene scene, String selector) throws Exception {
        return fx(() -> {
            scene.getRoot().applyCss();
            // A pop-up has a bridge node of the same class, which draws nothing.
            return scene.getRoot().lookupAll(selector).stream()
                    .map(node -> ((Region) node).getBackground())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow()
                    .getFills()
                    .getLast()
                    .getFill();
        });
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }
}
