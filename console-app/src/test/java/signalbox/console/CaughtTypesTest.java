package signalbox.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Read from the sources: in the classes every try-with-resources catches Throwable.
class CaughtTypesTest {
    private static final Path SOURCES = Path.of("src/main/java/signalbox/console");
    private static final Pattern EVERYTHING = Pattern.compile("catch\\s*\\([^)]*\\b(Exception|Throwable)\\b[^)]*\\)");

    @Test
    void onlyTasksAndPluginsCatchEverything() throws IOException {
        assertThat(catchers())
                .allSatisfy(
                        file -> assertThat(SOURCES.relativize(file).getName(0).toString())
                                .isIn("tasks", "plugins"));
    }

    @Test
    void theLookFindsTheDoorOfAllWork() throws IOException {
        assertThat(catchers()).contains(SOURCES.resolve("tasks/FxTasks.java"));
    }

    private static List<Path> catchers() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(CaughtTypesTest::catchesEverything)
                    .toList();
        }
    }

    private static boolean catchesEverything(Path file) {
        try {
            return EVERYTHING.matcher(Files.readString(file)).find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
