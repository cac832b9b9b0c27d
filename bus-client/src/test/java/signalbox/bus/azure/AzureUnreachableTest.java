package signalbox.bus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Expected;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.PutIf;
import signalbox.bus.storage.Storage;

/// Wrong keys, and accounts that do not answer.
class AzureUnreachableTest {
    private static final String OTHER_KEY = Base64.getEncoder().encodeToString("no key of anybody".getBytes());

    private static Storage storage(AzuriteAccount account) {
        return AzureStorage.open(AzureAccess.parse(account.connectionString()), InstantSource.system());
    }

    private static Storage at(int port) {
        var address = URI.create("http://127.0.0.1:" + port + "/bus");
        return storage(new AzuriteAccount("bus", OTHER_KEY, address, address));
    }

    /// Returns one call of every kind.
    private static List<ThrowingCallable> calls(Storage storage) {
        var queue = storage.queues().queue("orders");
        var tape = storage.tapes().tape("shop-tapes/domain.tmd");
        var blob = new BlobName("views", "a.pb");
        return List.of(
                () -> storage.queues().list(),
                () -> storage.queues().create("orders"),
                () -> queue.look(10),
                queue::exists,
                () -> queue.put(Outgoing.now(Payload.ofText("first"))),
                () -> queue.take(1, Duration.ofSeconds(30)),
                () -> storage.blobs().containers(),
                () -> storage.blobs().list("views", "", null, 10),
                () -> storage.blobs().find(blob),
                () -> storage.blobs().put(blob, Payload.ofText("x"), PutIf.always()),
                () -> storage.blobs().delete(blob, null),
                () -> storage.tapes().list(),
                tape::state,
                () -> tape.append(List.of(Payload.ofText("x")), Expected.any()));
    }

    @Test
    void aWrongKeyIsRefusedAndNotRepeatedInTheMessage() {
        for (var call : calls(storage(Azurite.account().withKey(OTHER_KEY)))) {
            assertThatThrownBy(call).isInstanceOfSatisfying(BusException.Refused.class, e -> {
                assertThat(e.code()).isEqualTo("SB-4331");
                assertThat(e.line()).contains("key").doesNotContain(OTHER_KEY);
            });
        }
    }

    @Test
    @Timeout(40)
    void nobodyAtTheAddressIsUnavailableAtOnce() throws IOException {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        for (var call : calls(at(port))) {
            var start = System.nanoTime();
            assertThatThrownBy(call)
                    .isInstanceOfSatisfying(
                            BusException.Unavailable.class,
                            e -> assertThat(e.line()).contains("no connection").contains("Nothing was changed"));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void anUnknownHostIsNamed() {
        var unresolved = new ConnectException();
        unresolved.initCause(new UnresolvedAddressException());

        assertThat(new AzureCalls("shop").failure("Queue 'orders'", new UncheckedIOException(unresolved)))
                .isInstanceOf(BusException.Unavailable.class)
                .hasMessageContaining("cannot be found")
                .hasMessageContaining("shop");
    }

    @Test
    @Timeout(40)
    void anAccountThatNeverAnswersOrOnlyDripsIsGivenUpInSeconds() throws Exception {
        try (var silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
                var slow = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(slow));
            var calls = new ArrayList<>(calls(at(silent.getLocalPort())));
            var dripping = at(slow.getLocalPort());
            calls.add(() -> dripping.queues().list());
            calls.add(() -> dripping.queues().queue("orders").look(10));
            calls.add(() -> dripping.queues().queue("orders").take(1, Duration.ofSeconds(30)));
            calls.add(() -> dripping.blobs().find(new BlobName("views", "a.pb")));
            calls.add(() -> dripping.blobs().list("views", "", null, 10));

            assertThat(givenUpAfter(calls, "did not answer in time")).isLessThan(Duration.ofSeconds(15));
        }
    }

    private static void drip(ServerSocket slow) {
        while (!slow.isClosed()) {
            try {
                var socket = slow.accept();
                Thread.ofVirtual().start(() -> {
                    try (socket) {
                        var head =
                                "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 100000\r\n\r\n<";
                        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                        while (true) {
                            new CompletableFuture<Void>()
                                    .completeOnTimeout(null, 200, TimeUnit.MILLISECONDS)
                                    .join();
                            socket.getOutputStream().write('?');
                        }
                    } catch (IOException e) {
                        // The other side gave up.
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }

    private static Duration givenUpAfter(List<ThrowingCallable> calls, String why) throws Exception {
        var start = System.nanoTime();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (var call : calls) {
                running.add(executor.submit(() -> assertThatThrownBy(call)
                        .isInstanceOf(BusException.Unavailable.class)
                        .hasMessageContaining(why)));
            }
            for (var one : running) {
                one.get();
            }
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    @Timeout(40)
    void interruptingTheThreadCancelsTheCallAndLeavesTheFlag() throws Exception {
        try (var silent = new ServerSocket(0, 200, InetAddress.getLoopbackAddress())) {
            for (var call : calls(at(silent.getLocalPort()))) {
                var ended = new CompletableFuture<Boolean>();
                var thread = Thread.ofPlatform().start(() -> cancelled(call, ended));
                while (thread.getState() == Thread.State.RUNNABLE || thread.getState() == Thread.State.NEW) {
                    Thread.onSpinWait();
                }
                thread.interrupt();
                assertThat(ended.get(5, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    private static void cancelled(ThrowingCallable call, CompletableFuture<Boolean> ended) {
        try {
            call.call();
            ended.complete(false);
        } catch (CancellationException e) {
            ended.complete(Thread.currentThread().isInterrupted());
        } catch (Throwable e) {
            ended.completeExceptionally(e);
        }
    }
}
