package signalbox.bus.azure;

import java.net.URI;

/// A storage account in the Azurite of this JVM, empty at first.
///
/// @param key as the connection string has it
public record AzuriteAccount(String name, String key, URI blobs, URI queues) {
    /// Returns what an operator would paste.
    public String connectionString() {
        return "DefaultEndpointsProtocol=http;AccountName=" + name + ";AccountKey=" + key + ";BlobEndpoint=" + blobs
                + ";QueueEndpoint=" + queues + ";";
    }

    /// Returns the same account with its queues reached through another port of this machine.
    public AzuriteAccount queuesThrough(int port) {
        return new AzuriteAccount(name, key, blobs, URI.create("http://127.0.0.1:" + port + "/" + name));
    }

    /// Returns the same account with its blobs reached through another port of this machine.
    public AzuriteAccount blobsThrough(int port) {
        return new AzuriteAccount(name, key, URI.create("http://127.0.0.1:" + port + "/" + name), queues);
    }

    /// Returns the same account opened with a key that is not its own.
    public AzuriteAccount withKey(String other) {
        return new AzuriteAccount(name, other, blobs, queues);
    }
}
