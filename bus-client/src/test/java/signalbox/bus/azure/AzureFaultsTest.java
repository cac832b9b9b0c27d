package signalbox.bus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Settled;
import signalbox.bus.storage.Storage;

/// What happens when an answer is lost on its way back, and when the service says no.
class AzureFaultsTest {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final BlobName BLOB = new BlobName("views", "a.pb");

    private final AzuriteAccount account = Azurite.account();
    private final FaultProxy queueProxy = new FaultProxy(account.queues());
    private final FaultProxy blobProxy = new FaultProxy(account.blobs());
    private final Storage direct = storage(account);
    private final Storage proxied =
            storage(account.queuesThrough(queueProxy.port()).blobsThrough(blobProxy.port()));
    private final MessageQueue queue = proxied.queues().queue("orders");

    private static Storage storage(AzuriteAccount account) {
        return AzureStorage.open(AzureAccess.parse(account.connectionString()), InstantSource.system());
    }

    @AfterEach
    void stop() {
        queueProxy.close();
        blobProxy.close();
    }

    private void putOne() {
        direct.queues().queue("orders").put(Outgoing.now(Payload.ofText("first")));
        // The connection is in use already when it breaks: only then the client of the JDK is tempted to send again.
        queue.look(1);
        queueProxy.fresh();
    }

    private static void lost(Runnable call) {
        var thrown = catchThrowableOfType(BusException.Unavailable.class, call::run);
        assertThat(thrown.code()).isEqualTo(AzureCalls.LOST);
        assertThat(thrown.line()).contains("may have been made or not");
    }

    @Test
    void aSendWhoseAnswerIsLostIsNotRepeated() {
        putOne();
        queueProxy.losesTheAnswerTo("POST");

        lost(() -> queue.put(Outgoing.now(Payload.ofText("second"))));
        assertThat(queueProxy.requests("POST")).isEqualTo(1);
        assertThat(direct.queues().queue("orders").look(10).messages()).hasSize(2);
    }

    @Test
    void aTakeWhoseAnswerIsLostIsNotRepeated() {
        putOne();
        direct.queues().queue("orders").put(Outgoing.now(Payload.ofText("second")));
        queueProxy.losesTheAnswerTo("GET");

        lost(() -> queue.take(1, LEASE));
        assertThat(queueProxy.requests("GET")).isEqualTo(1);
        assertThat(direct.queues().queue("orders").look(10).messages())
                .as("one is hidden until its lease ends")
                .hasSize(1);
    }

    @Test
    void aDeleteWhoseAnswerIsLostIsDone() {
        putOne();
        var taken = queue.take(1, LEASE).getFirst();
        queueProxy.losesTheAnswerTo("DELETE");

        assertThat(taken.complete()).isEqualTo(Settled.DONE);
        assertThat(queueProxy.requests("DELETE")).isEqualTo(2);
        assertThat(direct.queues().queue("orders").count().value()).isZero();
    }

    @Test
    void aRevealWhoseAnswerIsLostIsDone() {
        putOne();
        var taken = queue.take(1, LEASE).getFirst();
        queueProxy.losesTheAnswerTo("PUT");

        assertThat(taken.release()).isEqualTo(Settled.DONE);
        assertThat(direct.queues().queue("orders").look(1).messages()).hasSize(1);
    }

    @Test
    void aRenewalWhoseAnswerIsLostIsNoLongerOurs() {
        putOne();
        var taken = queue.take(1, LEASE).getFirst();
        queueProxy.losesTheAnswerTo("PUT");

        assertThatThrownBy(() -> taken.renew(LEASE))
                .isInstanceOf(BusException.Conflict.class)
                .hasMessageContaining("was lost");
    }

    @Test
    void aReadWhoseAnswerIsLostIsRepeated() {
        putOne();
        queueProxy.losesTheAnswerTo("GET");

        assertThat(queue.look(1).messages()).hasSize(1);
    }

    @Test
    void aBusyServiceIsAskedAgainForReadsOnly() {
        putOne();
        queueProxy.answers("GET", 503, "ServerBusy").answers("POST", 503, "ServerBusy");

        assertThat(queue.look(1).messages()).hasSize(1);
        assertThatThrownBy(() -> queue.put(Outgoing.now(Payload.ofText("second"))))
                .isInstanceOfSatisfying(BusException.Unavailable.class, e -> {
                    assertThat(e.code()).isEqualTo("SB-5334");
                    assertThat(e.line()).contains("busy");
                });
        assertThat(queueProxy.requests("POST")).isEqualTo(1);
    }

    @Test
    void aQueueThatIsJustBeingDeletedSaysSo() {
        putOne();
        queueProxy.answers("POST", 409, "QueueBeingDeleted");

        assertThatThrownBy(() -> queue.put(Outgoing.now(Payload.ofText("second"))))
                .isInstanceOf(BusException.Conflict.class)
                .hasMessageContaining("being deleted");
    }

    @Test
    void aMissingRightIsRefused() {
        putOne();
        queueProxy.answers("GET", 403, "AuthorizationPermissionMismatch");

        assertThatThrownBy(() -> queue.take(1, LEASE))
                .isInstanceOf(BusException.Refused.class)
                .hasMessageContaining("authorization permission mismatch");
    }

    @Test
    void aFailingServiceIsUnavailableAndLeavesADoubt() {
        putOne();
        queueProxy.answers("POST", 500, "InternalError");

        assertThatThrownBy(() -> queue.put(Outgoing.now(Payload.ofText("second"))))
                .isInstanceOfSatisfying(
                        BusException.Unavailable.class,
                        e -> assertThat(e.line()).contains("500").contains("may have been made or not"));
    }

    @Test
    void aPutOfABlobWhoseAnswerIsLostIsRepeatedOnlyWithoutACondition() {
        direct.blobs().put(BLOB, Payload.ofText("old"), PutIf.always());
        blobProxy.losesTheAnswerTo("PUT").losesTheAnswerTo("PUT", "b.pb");

        var tag = proxied.blobs().put(BLOB, Payload.ofText("new"), PutIf.always());
        assertThat(direct.blobs().find(BLOB).orElseThrow().tag()).isEqualTo(tag);
        var other = new BlobName("views", "b.pb");
        lost(() -> proxied.blobs().put(other, Payload.ofText("new"), PutIf.absent()));
        assertThat(direct.blobs().find(other)).isPresent();
    }

    @Test
    void aDeleteOfABlobWhoseAnswerIsLostIsDone() {
        var tag = direct.blobs().put(BLOB, Payload.ofText("old"), PutIf.always());
        blobProxy.losesTheAnswerTo("DELETE");

        assertThat(proxied.blobs().delete(BLOB, tag)).isTrue();
        assertThat(direct.blobs().find(BLOB)).isEmpty();
    }

    @Test
    void anAppendWhoseLastAnswerIsLostLeavesADoubtAndAGoodTape() {
        var tape = proxied.tapes().tape("shop-tapes/domain.tmd");
        tape.append(List.of(Payload.ofText("one")), Expected.any());
        blobProxy.losesTheAnswerTo("PUT", "domain.tmd-idx?comp=page");

        lost(() -> tape.append(List.of(Payload.ofText("two")), Expected.version(1)));
        assertThat(tape.state().version()).isEqualTo(2);
        assertThat(tape.append(List.of(Payload.ofText("three")), Expected.version(2)))
                .isEqualTo(3);
        assertThat(tape.state().damage()).isNull();
    }

    @Test
    void anAppendThatDiesBetweenDataAndIndexIsNoRecordAndNoDamage() {
        var tape = proxied.tapes().tape("shop-tapes/domain.tmd");
        tape.append(List.of(Payload.ofText("one")), Expected.any());
        blobProxy.losesTheAnswerTo("PUT", "domain.tmd?comp=page");

        lost(() -> tape.append(List.of(Payload.ofText("lost")), Expected.version(1)));
        assertThat(tape.state().version()).isEqualTo(1);
        assertThat(tape.read(0, 10).records()).hasSize(1);
        assertThat(tape.append(List.of(Payload.ofText("two")), Expected.version(1)))
                .isEqualTo(2);
        assertThat(tape.read(0, 10).records())
                .extracting(record -> record.data().text())
                .containsExactly("one", "two");
    }
}
