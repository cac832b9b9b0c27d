package signalbox.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// Makes the application image from the jars of the console, then starts it as a user would. It runs in the JDK that
/// the image is made from.
final class ImagePress {
    private final Path target;
    private final Path icons;
    private final String version;
    private final Jars jars;

    private ImagePress(Path target, Path icons, String version) throws IOException {
        this.target = target;
        this.icons = icons;
        this.version = version;
        jars = Jars.in(target.resolve("lib"));
    }

    /// Makes the image.
    ///
    /// @param words the build folder, with all jars in its folder `lib`; the folder of the icons; the version
    public static void main(String[] words) throws IOException, InterruptedException {
        new ImagePress(Path.of(words[0]), Path.of(words[1]), words[2]).press();
    }

    private void press() throws IOException, InterruptedException {
        var began = System.nanoTime();
        var stamp = Stamp.of(target.resolve("image.stamp"), jars.all(), version);
        if (stamp.stands()) {
            System.out.println("The image is up to date: " + target.resolve("image"));
            return;
        }
        stamp.clear();
        var runtime = new RuntimePress(target, jars.javafx()).press();
        var image = assemble(runtime);
        new TrialRun(image, target.resolve("trial")).train();
        new TrialRun(image, target.resolve("trial")).check(version);
        stamp.write();
        System.out.println("The image was made, trained and tried in " + (System.nanoTime() - began) / 1_000_000_000
                + " s: " + image.folder());
    }

    private Image assemble(Path runtime) throws IOException {
        var input = Folder.emptied(target.resolve("app"));
        for (var jar : jars.others()) {
            Files.copy(jar, input.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        var image = Image.in(Folder.emptied(target.resolve("image")), System.getProperty("os.name"));
        var words = Tool.words(
                List.of("--type", "app-image", "--name", Image.NAME, "--app-version", version),
                List.of("--vendor", "Signalbox", "--description", "The maintenance console for message buses"),
                List.of("--runtime-image", runtime.toString(), "--input", input.toString()),
                List.of("--dest", target.resolve("image").toString()),
                List.of("--icon", icons.resolve(image.icon()).toString()),
                List.of("--main-jar", "console-app-" + version + ".jar"),
                List.of("--main-class", "signalbox.console.Launcher"));
        for (var option : Options.ofTheProgram()) {
            words.addAll(List.of("--java-options", option));
        }
        words.addAll(image.extraWords());
        new Tool("jpackage").run(words);
        return image;
    }
}
