package signalbox.bus.azure;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/// Puts the Azurite that the lock file names into the build folder, once for every lock. The build runs it before
/// the tests: `AzuriteInstall FROM TO`.
final class AzuriteInstall {
    private static final List<String> NPM =
            List.of("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline", "--loglevel=error");

    private AzuriteInstall() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var from = Path.of(args[0]);
        var to = Path.of(args[1]);
        var lock = Files.readString(from.resolve("package-lock.json"));
        var stamp = to.resolve("installed.lock");
        copy(from, to);
        if (Files.exists(stamp) && Files.readString(stamp).equals(lock)) {
            return;
        }
        var code = npm(to);
        if (code != 0) {
            System.err.println("npm could not install Azurite, which the tests of the Azure adapter need (exit code "
                    + code + "). See its words above. Without these tests: mvn -DskipTests");
            System.exit(code);
        }
        Files.writeString(stamp, lock);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static int npm(Path folder) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(File.separatorChar == '\\' ? "npm.cmd" : "npm");
        command.addAll(NPM);
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            System.err.println("The tests of the Azure adapter need npm and node, 20 or newer, on the path:"
                    + " install them (Debian: apt install nodejs npm), or build with -DskipTests.");
            return 1;
        }
    }
}
