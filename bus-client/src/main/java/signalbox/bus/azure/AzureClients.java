package signalbox.bus.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.storage.blob.BlobServiceClient;
import com.azure.storage.blob.BlobServiceClientBuilder;
import com.azure.storage.blob.BlobServiceVersion;
import com.azure.storage.common.StorageSharedKeyCredential;
import com.azure.storage.common.policy.RequestRetryOptions;
import com.azure.storage.common.policy.RetryPolicyType;
import com.azure.storage.queue.QueueMessageEncoding;
import com.azure.storage.queue.QueueServiceAsyncClient;
import com.azure.storage.queue.QueueServiceClient;
import com.azure.storage.queue.QueueServiceClientBuilder;
import com.azure.storage.queue.QueueServiceVersion;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.BusException;

/// The clients of one account: those that read try again by themselves, those that change never do, because a second
/// try of a send whose answer was lost puts a second message.
final class AzureClients {
    private static final String TRIES = "jdk.httpclient.redirects.retrylimit";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration RESPONSE = Duration.ofSeconds(10);
    private static final RequestRetryOptions THREE_TRIES =
            new RequestRetryOptions(RetryPolicyType.EXPONENTIAL, 3, (Integer) null, 200L, 2_000L, null);
    private static final RequestRetryOptions ONE_TRY =
            new RequestRetryOptions(RetryPolicyType.FIXED, 1, (Integer) null, null, null, null);

    private final String account;
    private final @Nullable String only;
    private final @Nullable QueueServiceClient readQueues;
    private final @Nullable QueueServiceClient changeQueues;
    private final @Nullable QueueServiceAsyncClient readManyQueues;
    private final @Nullable QueueServiceAsyncClient changeManyQueues;
    private final @Nullable BlobServiceClient readBlobs;
    private final @Nullable BlobServiceClient changeBlobs;

    AzureClients(AzureEndpoints endpoints) {
        account = endpoints.account();
        only = endpoints.only();
        var queues = endpoints.queues() != null;
        readQueues = queues ? queues(endpoints, THREE_TRIES).buildClient() : null;
        changeQueues = queues ? queues(endpoints, ONE_TRY).buildClient() : null;
        readManyQueues = queues ? queues(endpoints, THREE_TRIES).buildAsyncClient() : null;
        changeManyQueues = queues ? queues(endpoints, ONE_TRY).buildAsyncClient() : null;
        var blobs = endpoints.blobs() != null;
        readBlobs = blobs ? blobs(endpoints, THREE_TRIES).buildClient() : null;
        changeBlobs = blobs ? blobs(endpoints, ONE_TRY).buildClient() : null;
    }

    /// Returns the name of the account, for messages.
    String account() {
        return account;
    }

    /// Returns the one queue or container that can be reached; absent when all can.
    @Nullable
    String only() {
        return only;
    }

    QueueServiceClient readQueues() {
        return reached(readQueues, "queues");
    }

    QueueServiceClient changeQueues() {
        return reached(changeQueues, "queues");
    }

    QueueServiceAsyncClient readManyQueues() {
        return reached(readManyQueues, "queues");
    }

    QueueServiceAsyncClient changeManyQueues() {
        return reached(changeManyQueues, "queues");
    }

    BlobServiceClient readBlobs() {
        return reached(readBlobs, "blobs");
    }

    BlobServiceClient changeBlobs() {
        return reached(changeBlobs, "blobs");
    }

    private <T> T reached(@Nullable T client, String what) {
        if (client == null) {
            throw new BusException.Refused(
                    "SB-4337",
                    "The signed address of '" + account + "' does not reach " + what + ".",
                    "Use a connection string, or an address that is signed for them.");
        }
        return client;
    }

    private static QueueServiceClientBuilder queues(AzureEndpoints endpoints, RequestRetryOptions retry) {
        var builder = new QueueServiceClientBuilder()
                .endpoint(endpoints.queues())
                .httpClient(Http.CLIENT)
                .retryOptions(retry)
                .messageEncoding(QueueMessageEncoding.NONE)
                .serviceVersion(QueueServiceVersion.V2024_11_04);
        return endpoints.key() == null
                ? builder.sasToken(endpoints.signature())
                : builder.credential(new StorageSharedKeyCredential(endpoints.account(), endpoints.key()));
    }

    private static BlobServiceClientBuilder blobs(AzureEndpoints endpoints, RequestRetryOptions retry) {
        var builder = new BlobServiceClientBuilder()
                .endpoint(endpoints.blobs())
                .httpClient(Http.CLIENT)
                .retryOptions(retry)
                .serviceVersion(BlobServiceVersion.V2024_11_04);
        return endpoints.key() == null
                ? builder.sasToken(endpoints.signature())
                : builder.credential(new StorageSharedKeyCredential(endpoints.account(), endpoints.key()));
    }

    /// Taking messages is a GET, and the client of the JDK sends a GET again by itself when its connection broke: what
    /// the lost answer held would stay hidden. It reads this once, at the first request in a process.
    static void sendOnce() {
        if (System.getProperty(TRIES) == null) {
            System.setProperty(TRIES, "1");
        }
    }

    /// One client for all accounts: making one costs a second, connections are kept apart by host anyway.
    private static final class Http {
        static final HttpClient CLIENT = client();

        private static HttpClient client() {
            sendOnce();
            var jdk = java.net.http.HttpClient.newBuilder().version(java.net.http.HttpClient.Version.HTTP_1_1);
            return new JdkHttpClientBuilder(jdk)
                    .connectionTimeout(CONNECT)
                    .responseTimeout(RESPONSE)
                    .readTimeout(RESPONSE)
                    .build();
        }
    }
}
