package signalbox.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JarsTest {
    private static final Path BASE = Path.of("lib/javafx-base-26.0.2-linux.jar");
    private static final Path GRAPHICS = Path.of("lib/javafx-graphics-26.0.2-mac-aarch64.jar");
    private static final Path ICONS = Path.of("lib/ikonli-javafx-12.4.0.jar");
    private static final Path APP = Path.of("lib/console-app-0.1.0.jar");

    private final Jars jars = new Jars(List.of(APP, ICONS, Path.of("lib/javafx-base-26.0.2.jar"), BASE, GRAPHICS));

    @Test
    void onlyTheJarsForASystemHoldJavaFx() {
        assertThat(jars.javafx()).containsExactly(BASE, GRAPHICS);
    }

    @Test
    void aLibraryForJavaFxIsNotJavaFx() {
        assertThat(jars.others()).containsExactly(APP, ICONS);
    }

    @Test
    void theModuleIsNamedAfterTheJar() {
        assertThat(Jars.module(GRAPHICS)).isEqualTo("javafx.graphics");
    }
}
