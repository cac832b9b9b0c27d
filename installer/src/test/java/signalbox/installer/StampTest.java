package signalbox.installer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StampTest {
    @TempDir
    private Path folder;

    private Path jar;

    @BeforeEach
    void makeTheJar() throws IOException {
        jar = Files.writeString(folder.resolve("a.jar"), "one");
        stamp("1").write();
    }

    @Test
    void theSameIsNotMadeTwice() throws IOException {
        assertThat(stamp("1").stands()).isTrue();
    }

    @Test
    void otherBytesAreMadeAgain() throws IOException {
        Files.writeString(jar, "two");
        assertThat(stamp("1").stands()).isFalse();
    }

    @Test
    void anotherVersionIsMadeAgain() throws IOException {
        assertThat(stamp("2").stands()).isFalse();
    }

    @Test
    void whatIsClearedIsMadeAgain() throws IOException {
        stamp("1").clear();
        assertThat(stamp("1").stands()).isFalse();
    }

    private Stamp stamp(String version) throws IOException {
        return Stamp.of(folder.resolve("stamp"), List.of(jar), version);
    }
}
