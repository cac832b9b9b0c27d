package signalbox.bus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.sas.BlobContainerSasPermission;
import com.azure.storage.blob.sas.BlobServiceSasSignatureValues;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.sas.AccountSasPermission;
import com.azure.storage.common.sas.AccountSasResourceType;
import com.azure.storage.common.sas.AccountSasService;
import com.azure.storage.common.sas.AccountSasSignatureValues;
import com.azure.storage.queue.QueueServiceClientBuilder;
import com.azure.storage.queue.sas.QueueSasPermission;
import com.azure.storage.queue.sas.QueueServiceSasSignatureValues;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.QueueSummary;
import signalbox.bus.storage.Storage;

class AzureAccessTest {
    private static final String KEY = "bm8ga2V5IG9mIGFueWJvZHk=";
    private static final OffsetDateTime TOMORROW =
            OffsetDateTime.now(java.time.ZoneOffset.UTC).plusDays(1);

    private final AzuriteAccount account = Azurite.account();

    private static AzureEndpoints endpoints(String text) {
        return AzureEndpoints.of(AzureAccess.parse(text));
    }

    private static Storage open(String access) {
        return AzureStorage.open(AzureAccess.parse(access), InstantSource.system());
    }

    @Test
    void aConnectionStringFromThePortalIsRead() {
        var text = "DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=" + KEY
                + ";EndpointSuffix=core.windows.net";
        assertThat(endpoints(" " + text + "\n"))
                .isEqualTo(new AzureEndpoints(
                        "shop",
                        "https://shop.blob.core.windows.net",
                        "https://shop.queue.core.windows.net",
                        KEY,
                        null,
                        null));
        assertThat(open(text).place()).isEqualTo("azure:shop.queue.core.windows.net");
    }

    @Test
    void theEmulatorAndOwnEndpointsAreRead() {
        assertThat(endpoints("UseDevelopmentStorage=true").queues())
                .isEqualTo("http://127.0.0.1:10001/devstoreaccount1");
        var own = endpoints("BlobEndpoint=https://files.shop.example/;QueueEndpoint=https://queues.shop.example;"
                + "SharedAccessSignature=?sv=1&sig=abc");
        assertThat(own.account()).isEqualTo("files");
        assertThat(own.blobs()).isEqualTo("https://files.shop.example");
        assertThat(own.signature()).isEqualTo("sv=1&sig=abc");
    }

    @Test
    void signedAddressesSayWhatTheyReach() {
        var whole = endpoints("https://shop.blob.core.windows.net/?sv=1&ss=bq&srt=sco&sp=rl&sig=abc");
        assertThat(whole.queues()).isEqualTo("https://shop.queue.core.windows.net");
        assertThat(whole.blobs()).isEqualTo("https://shop.blob.core.windows.net");
        assertThat(whole.only()).isNull();
        var queue = endpoints("https://shop.queue.core.windows.net/orders?sv=1&sp=raup&sig=abc");
        assertThat(queue.only()).isEqualTo("orders");
        assertThat(queue.blobs()).isNull();
        var container = endpoints("http://127.0.0.1:10000/devstoreaccount1/views?sv=1&sr=c&sp=r&sig=abc");
        assertThat(container.only()).isEqualTo("views");
        assertThat(container.account()).isEqualTo("devstoreaccount1");
        assertThat(container.queues()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "AccountName=shop",
                "AccountName=shop;AccountKey=not*base64",
                "AccountName=shop;AccountKey=" + KEY + ";SharedAccessSignature=sv=1",
                "AccountKey=" + KEY,
                "BlobEndpoint=http://a b;SharedAccessSignature=sig=secret",
                "https://shop.blob.core.windows.net/views",
                "https://shop.queue.core.windows.net/?sv=1&sig=secret",
                "https://shop .queue.core.windows.net/?sv=1&sig=secret"
            })
    void whatIsNoAccessIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> AzureAccess.parse(text)).isInstanceOfSatisfying(BusException.Refused.class, e -> {
            assertThat(e.line()).doesNotContain("secret").doesNotContain(KEY).doesNotContain("not*base64");
            assertThat(e.getCause()).isNull();
        });
    }

    @Test
    void noSecretIsShown() {
        var access = AzureAccess.parse("AccountName=shop;AccountKey=" + KEY);
        var signed = AzureAccess.parse("https://shop.queue.core.windows.net/orders?sv=1&sig=secret");

        assertThat(access.toString() + AzureEndpoints.of(access))
                .contains("shop")
                .doesNotContain(KEY);
        assertThat(signed.toString() + AzureEndpoints.of(signed))
                .contains("orders")
                .doesNotContain("secret");
        assertThat(open("https://shop.queue.core.windows.net/orders?sv=1&sig=secret")
                        .place())
                .isEqualTo("azure:shop.queue.core.windows.net/orders");
    }

    @Test
    void aSignatureForTheAccountOpensAllOfIt() {
        var values = new AccountSasSignatureValues(
                TOMORROW,
                AccountSasPermission.parse("rwdlacup"),
                AccountSasService.parse("bq"),
                AccountSasResourceType.parse("sco"));
        var signature = new QueueServiceClientBuilder()
                .endpoint(account.queues().toString())
                .credential(new StorageSharedKeyCredential(account.name(), account.key()))
                .buildClient()
                .generateAccountSas(values);
        try (var storage = open("BlobEndpoint=" + account.blobs() + ";QueueEndpoint=" + account.queues()
                + ";SharedAccessSignature=" + signature)) {
            storage.queues().queue("orders").put(Outgoing.now(Payload.ofText("first")));
            assertThat(storage.queues().list()).extracting(QueueSummary::name).containsExactly("orders");
            storage.blobs().put(new BlobName("views", "a.pb"), Payload.ofText("x"), PutIf.absent());
            assertThat(storage.blobs().containers()).containsExactly("views");
        }
    }

    @Test
    void aSignatureForOneQueueOpensThatQueue() {
        open(account.connectionString()).queues().create("orders");
        var signature = new QueueServiceClientBuilder()
                .endpoint(account.queues().toString())
                .credential(new StorageSharedKeyCredential(account.name(), account.key()))
                .buildClient()
                .getQueueClient("orders")
                .generateSas(new QueueServiceSasSignatureValues(TOMORROW, QueueSasPermission.parse("raup")));
        try (var storage = open(account.queues() + "/orders?" + signature)) {
            var queue = storage.queues().queue("orders");
            queue.put(Outgoing.now(Payload.ofText("first")));
            assertThat(storage.queues().list()).extracting(QueueSummary::name).containsExactly("orders");
            queue.take(1, Duration.ofSeconds(30)).getFirst().complete();
            assertThatThrownBy(() -> storage.queues().queue("others").look(1)).isInstanceOf(BusException.Refused.class);
            assertThatThrownBy(() -> storage.blobs().containers()).isInstanceOf(BusException.Refused.class);
        }
    }

    @Test
    void aSignatureForReadingOneContainerDoesNotWrite() {
        var name = new BlobName("views", "a.pb");
        open(account.connectionString()).blobs().put(name, Payload.ofText("x"), PutIf.always());
        var signature = new BlobServiceClientBuilder()
                .endpoint(account.blobs().toString())
                .credential(new StorageSharedKeyCredential(account.name(), account.key()))
                .buildClient()
                .getBlobContainerClient("views")
                .generateSas(new BlobServiceSasSignatureValues(TOMORROW, BlobContainerSasPermission.parse("rl")));
        try (var storage = open(account.blobs() + "/views?" + signature)) {
            assertThat(storage.blobs().containers()).containsExactly("views");
            assertThat(storage.blobs().list("views", "", null, 10)).hasSize(1);
            assertThat(storage.blobs().find(name)).isPresent();
            assertThatThrownBy(() -> storage.blobs().put(name, Payload.ofText("y"), PutIf.always()))
                    .isInstanceOfSatisfying(
                            BusException.Refused.class,
                            e -> assertThat(e.code()).isEqualTo("SB-4332"));
        }
    }
}
