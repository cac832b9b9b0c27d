package signalbox.installer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Starts the program of an image as a user would, with a home of its own.
///
/// @param image what to start
/// @param home the folder for its settings and its demo bus
record TrialRun(Image image, Path home) {
    private static final int MINUTES = 5;

    /// Runs the self-test once to learn which classes a start needs, and keeps them linked in the image.
    void train() throws IOException, InterruptedException {
        start("-XX:AOTCacheOutput=" + image.cache(), List.of("--self-test"));
        if (!Files.exists(image.cache())) {
            throw new IOException("The training of the image left no " + image.cache());
        }
        image.useCache();
    }

    /// Runs the self-test and asks for the version. Throws when the image does not do as it should.
    void check(String version) throws IOException, InterruptedException {
        start("", List.of("--self-test"));
        var said = start("", List.of("--version")).strip();
        if (!said.equals(Image.NAME + " " + version)) {
            throw new IOException("The image says it is '" + said + "', not version " + version);
        }
    }

    private String start(String options, List<String> words) throws IOException, InterruptedException {
        var log = Files.createDirectories(home).resolve("output.txt");
        var errors = home.resolve("errors.txt");
        var process = process(options, words)
                .redirectOutput(log.toFile())
                .redirectError(errors.toFile())
                .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new IOException("The image did not end within " + MINUTES + " minutes: " + words);
        }
        var said = Files.readString(log, StandardCharsets.UTF_8);
        if (process.exitValue() != 0) {
            throw new IOException("The image ended with exit code " + process.exitValue() + ": " + words + "\n" + said
                    + Files.readString(errors, StandardCharsets.UTF_8));
        }
        return said;
    }

    private ProcessBuilder process(String options, List<String> words) {
        var process = new ProcessBuilder(Tool.words(List.of(image.launcher().toString()), words));
        process.environment().put("SIGNALBOX_HOME", home.toString());
        process.environment().remove("DISPLAY");
        process.environment().remove("WAYLAND_DISPLAY");
        if (!options.isEmpty()) {
            process.environment().put("JAVA_TOOL_OPTIONS", options);
        }
        return process;
    }
}
