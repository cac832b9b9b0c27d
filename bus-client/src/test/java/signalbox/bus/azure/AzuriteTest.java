package signalbox.bus.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;

class AzuriteTest {
    @Test
    void everyAskerGetsAnAccountOfItsOwn() {
        assertThat(Azurite.account().name()).isNotEqualTo(Azurite.account().name());
    }

    @Test
    void theServerAnswersAndWantsAKey() throws IOException, InterruptedException {
        var account = Azurite.account();
        try (var client = HttpClient.newHttpClient()) {
            for (var address : List.of(account.blobs(), account.queues())) {
                var request = HttpRequest.newBuilder(URI.create(address + "?comp=list"))
                        .build();
                assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                        .isEqualTo(403);
            }
        }
    }
}
