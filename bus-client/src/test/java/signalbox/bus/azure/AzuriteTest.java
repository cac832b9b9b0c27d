package signalbox.bus.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class AzuriteTest {
    @Test
    void everyAskerGetsAnAccountOfItsOwn() {
        assertThat(Azurite.account().name()).isNotEqualTo(Azurite.account().name());
    }

    @Test
    void theServerAnswersAndWantsAKey() throws IOException {
        var account = Azurite.account();
        for (var address : List.of(account.blobs(), account.queues())) {
            // Not the client of the JDK: the first one in a process decides how often all of them try again.
            var url = URI.create(address + "?comp=list").toURL();
            assertThat(((HttpURLConnection) url.openConnection()).getResponseCode())
                    .isEqualTo(403);
        }
    }

    @Test
    @Timeout(30)
    void theServerEndsWhenWhoStartedItIsGone() throws Exception {
        Azurite.account();
        var data = Files.createTempDirectory("azurite").resolve("data");
        var server = new ProcessBuilder("node", "serve.js", data.toString())
                .directory(Azurite.home().toFile())
                .redirectErrorStream(true)
                .start();
        var lines = server.inputReader();
        for (var line = ""; !line.contains("Queue service is successfully listening"); ) {
            line = String.valueOf(lines.readLine());
        }

        server.getOutputStream().close();
        assertThat(server.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(data).doesNotExist();
    }
}
