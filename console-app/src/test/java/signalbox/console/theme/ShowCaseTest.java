package signalbox.console.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.collections.ListChangeListener;
import javafx.css.CssParser;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import signalbox.console.api.payload.PayloadPane;

/// Dresses the show case in both themes, writes its pictures and listens to what the style engine complains about.
class ShowCaseTest {
    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void startToolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @ParameterizedTest
    @EnumSource
    void theWholeLookIsDrawnWithoutAComplaintOfTheStyleEngine(Theme theme) throws Exception {
        listening(() -> {
            picture(theme, "window", () -> new ShowCase(new PayloadPane(new TestTasks())), 1600, 1000);
            picture(theme, "code", () -> new CodeCase(new TestTasks()), 1000, 900);
            picture(theme, "controls", ControlsCase::new, 1200, 1000);
            return null;
        });

        assertThat(complaints).isEmpty();
    }

    @Test
    void aColourThatNoSheetNamesWouldBeHeard() throws Exception {
        listening(() -> {
            Scene scene = fx(() -> new Scene(new javafx.scene.layout.Region()));
            fx(() -> {
                scene.getRoot().setStyle("-fx-background-color: -sb-no-such-colour;");
                return scene.snapshot(null);
            });
            return null;
        });

        assertThat(complaints).anyMatch(complaint -> complaint.contains("inline style on Region"));
    }

    private void listening(Callable<?> work) throws Exception {
        Logger log = Logger.getLogger("javafx.css");
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                complaints.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        ListChangeListener<CssParser.ParseError> errors = change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(error -> complaints.add(error.getMessage()));
            }
        };
        log.addHandler(ear);
        fx(() -> {
            CssParser.errorsProperty().addListener(errors);
            return null;
        });
        try {
            work.call();
        } finally {
            log.removeHandler(ear);
            fx(() -> {
                CssParser.errorsProperty().removeListener(errors);
                return null;
            });
        }
    }

    private static void picture(Theme theme, String name, Callable<? extends Parent> root, int width, int height)
            throws Exception {
        Scene scene = fx(() -> {
            Scene made = new Scene(root.call(), width, height);
            new Wardrobe(theme).dress(made);
            return made;
        });
        if (scene.getRoot() instanceof CodeCase code) {
            fx(() -> {
                code.searched.find();
                ((javafx.scene.control.TextField) code.searched.lookup(".text-field")).setText("payment");
                return null;
            });
        }
        if (scene.getRoot() instanceof CodeCase code) {
            fx(() -> {
                scene.snapshot(null);
                code.foldPayment();
                return null;
            });
        }
        for (int frame = 0; frame < 4; frame++) { // code areas lay themselves out over several frames
            fx(() -> scene.snapshot(null));
            WaitForAsyncUtils.waitForFxEvents();
        }
        String file = name + "-" + theme.name().toLowerCase(Locale.ROOT);
        Pictures.take(file, fx(() -> scene.snapshot(null)));
    }

    private static <T> T fx(Callable<T> work) throws Exception {
        return WaitForAsyncUtils.asyncFx(work).get(20, TimeUnit.SECONDS);
    }
}
