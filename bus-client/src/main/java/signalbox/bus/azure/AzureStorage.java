package signalbox.bus.azure;

import java.time.InstantSource;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.Queues;
import signalbox.bus.storage.Storage;
import signalbox.bus.storage.Tapes;

/// A bus in a storage account.
///
/// **Time.** Connecting is given up after 3 seconds, an answer after 10, a call with all its tries after 12; then
/// there is a [signalbox.bus.message.BusException.Unavailable] that says whether something may have been changed.
/// What reads tries three times by itself; what changes never repeats itself where that could double anything.
///
/// **Cancelling.** Interrupting the thread ends a call with a [java.util.concurrent.CancellationException] and
/// leaves the interrupt flag set. A change that was under way then may have been made or not.
///
/// **Queues.** A look shows the head, 32 messages at most, and counts are the service's estimate. Messages go out as
/// Base64 unless asked otherwise, and never expire. Leases and hiding times are whole seconds, at most 7 days.
///
/// **Blobs.** A tag is the ETag. **Tapes** are pairs of page blobs, as Lokad.CQRS v2 has them, named
/// `CONTAINER/NAME`.
///
/// Safe for use by many threads. The first one that is opened in a process takes a second or two.
public final class AzureStorage implements Storage {
    private final String place;
    private final AzureQueues queues;
    private final AzureTapes tapes;
    private final AzureBlobs blobs;

    private AzureStorage(String place, AzureClients clients, InstantSource clock) {
        this.place = place;
        var calls = new AzureCalls(clients.account());
        queues = new AzureQueues(clients, calls, clock);
        blobs = new AzureBlobs(clients, calls);
        tapes = new AzureTapes(clients, calls, blobs);
    }

    /// Opens an account. Nothing is called before the first use, so a wrong key shows then.
    ///
    /// @param clock limits how long a search for certain messages goes on
    public static AzureStorage open(AzureAccess access, InstantSource clock) {
        var endpoints = AzureEndpoints.of(access);
        return new AzureStorage(endpoints.place(), new AzureClients(endpoints), clock);
    }

    @Override
    public String place() {
        return place;
    }

    @Override
    public Queues queues() {
        return queues;
    }

    @Override
    public Tapes tapes() {
        return tapes;
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    /// Does nothing: connections are shared by all accounts of the process and end by themselves when idle.
    @Override
    public void close() {}
}
