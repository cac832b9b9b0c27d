package signalbox.console.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginFolderTest {
    private static final String SERVICE = "META-INF/services/signalbox.console.api.ConsolePlugin";

    @TempDir
    Path folder;

    @Test
    void noFolderMeansNoPlugins() {
        assertThat(PluginFolder.load(folder.resolve("absent")).tabs()).isEmpty();
    }

    @Test
    void aJarThatIsDroppedInBringsItsTab() throws IOException {
        jar("good.jar", "Good", "one");

        var loaded = PluginFolder.load(folder);

        assertThat(loaded.failures()).isEmpty();
        assertThat(loaded.tabs())
                .singleElement()
                .satisfies(tab -> assertThat(tab.title()).isEqualTo("Good"));
    }

    @Test
    void aBrokenJarCostsOnlyItself() throws IOException {
        Files.write(folder.resolve("bad.jar"), new byte[] {1, 2, 3});
        jar("good.jar", "Good", "one");
        jar("lost.jar", "Lost", "two");
        try (var out = new JarOutputStream(Files.newOutputStream(folder.resolve("lost.jar")))) {
            entry(out, SERVICE, "strangers.Gone".getBytes());
        }

        var loaded = PluginFolder.load(folder);

        assertThat(loaded.tabs()).hasSize(1);
        assertThat(loaded.failures())
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f.code()).isEqualTo("SB-4221"));
    }

    @Test
    void twoPluginsOfOneIdAreToldApart() throws IOException {
        jar("a.jar", "A", "same");
        jar("b.jar", "B", "same");

        var loaded = PluginFolder.load(folder);

        assertThat(loaded.tabs()).hasSize(1);
        assertThat(loaded.failures())
                .singleElement()
                .satisfies(f -> assertThat(f.what()).contains("b.jar", "same"));
    }

    private void jar(String name, String title, String id) throws IOException {
        var work = Files.createDirectories(folder.resolve("work-" + name));
        var source = work.resolve(title + ".java");
        Files.writeString(source, """
                package strangers;
                import java.util.List;
                import signalbox.console.api.*;
                public final class %1$s implements ConsolePlugin, ConsoleTab {
                    public String id() { return "%2$s"; }
                    public String name() { return "%1$s"; }
                    public String title() { return "%1$s"; }
                    public String icon() { return "fth-box"; }
                    public List<ConsoleTab> tabs() { return List.of(this); }
                    public TabView open(TabContext context) { throw new IllegalStateException("not opened here"); }
                }
                """.formatted(title, id));
        var errors = new ByteArrayOutputStream();
        var code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        errors,
                        errors,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        work.toString(),
                        source.toString());
        assertThat(code).as(errors.toString()).isZero();
        try (var out = new JarOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            entry(out, SERVICE, ("strangers." + title).getBytes());
            for (var file : List.of("strangers/" + title + ".class")) {
                entry(out, file, Files.readAllBytes(work.resolve(file)));
            }
        }
    }

    private static void entry(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }
}
