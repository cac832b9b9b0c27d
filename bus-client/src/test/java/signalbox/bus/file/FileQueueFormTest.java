package signalbox.bus.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.HandClock;
import signalbox.bus.storage.Message;
import signalbox.bus.storage.MessageQueue;
import signalbox.bus.storage.Outgoing;
import signalbox.bus.storage.Settled;
import signalbox.bus.storage.Storage;
import signalbox.bus.storage.Ticket;

/// What a queue in a folder looks like from outside, where programs built on Lokad.CQRS v2 meet it.
final class FileQueueFormTest {
    private static final String LOKAD = "2011-07-20-10-20-30-1234-33906a50-5760-4daf-a777-972ed0a8a96b";
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final HandClock clock = new HandClock();

    @TempDir
    private Path root;

    private Storage storage;
    private MessageQueue queue;
    private Path orders;

    @BeforeEach
    void open() {
        storage = FileStorage.open(root, new FileOptions(clock, true, root.resolveSibling("cache")));
        queue = storage.queues().queue("orders");
        orders = root.resolve("orders");
    }

    private List<String> visibleFiles() throws IOException {
        try (Stream<Path> files = Files.list(orders)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private long hiddenFiles() throws IOException {
        try (Stream<Path> files = Files.list(orders.resolve(".signalbox"))) {
            return files.count();
        }
    }

    private void stray(String name, String content) throws IOException {
        Files.createDirectories(orders);
        Files.writeString(orders.resolve(name), content);
    }

    private List<String> ids() {
        return queue.look(100).messages().stream().map(Message::id).toList();
    }

    @Test
    void aMessageIsAFileNamedByItsTimeThatHoldsTheBodyAndNothingElse() throws IOException {
        var id = queue.put(Outgoing.now(Payload.ofText("body"))).messageId();

        assertThat(id)
                .matches("2011-07-20-10-20-30-1234-[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");
        assertThat(visibleFiles()).containsExactly(id);
        assertThat(orders.resolve(id)).hasContent("body");
        assertThat(hiddenFiles()).as("nothing is left aside").isZero();
    }

    @Test
    void messagesOfOneMomentAreNamedInTheOrderOfThePuts() {
        var ids = IntStream.range(0, 300)
                .mapToObj(i -> queue.put(Outgoing.now(Payload.ofText("" + i))).messageId())
                .toList();

        assertThat(ids).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void filesOfTheOriginalAreReadInTheOrderOfTheirNamesWithTheirTimes() throws IOException {
        stray("2011-09-09-10-20-30-00000017-3f25", "third");
        stray(LOKAD, "first");
        stray("2011-07-20-10-20-30-1235-00000000-0000-0000-0000-000000000000", "second");

        var messages = queue.look(10).messages();
        assertThat(messages).extracting(message -> message.body().text()).containsExactly("first", "second", "third");
        assertThat(messages)
                .extracting(Message::inserted)
                .containsExactly(
                        Instant.parse("2011-07-20T10:20:30.123400Z"),
                        Instant.parse("2011-07-20T10:20:30.123500Z"),
                        Instant.parse("2011-09-09T10:20:30Z"));
    }

    @Test
    void otherFilesAreMessagesOfTheTimeOfTheFileAndDotFilesAreNone() throws IOException {
        var modified = Instant.parse("2012-01-02T03:04:05Z");
        stray(".DS_Store", "x");
        stray("half.tmp", "stray");
        stray("2011-99-99-99-99-99-1234-x", "no date");
        Files.createDirectories(orders.resolve("some-folder"));
        for (var name : List.of("half.tmp", "2011-99-99-99-99-99-1234-x")) {
            Files.setLastModifiedTime(orders.resolve(name), FileTime.from(modified));
        }

        assertThat(ids()).containsExactly("2011-99-99-99-99-99-1234-x", "half.tmp");
        assertThat(queue.look(5).messages()).extracting(Message::inserted).containsOnly(modified);
        assertThat(queue.count().value()).isEqualTo(2);
        for (var delivery : queue.take(5, LEASE)) {
            delivery.release();
        }
        assertThat(visibleFiles()).containsExactly(".DS_Store", "2011-99-99-99-99-99-1234-x", "half.tmp");
        assertThat(orders.resolve("half.tmp")).hasContent("stray");
    }

    @Test
    void lookingWritesNothingAtAll() throws IOException {
        stray(LOKAD, "first");
        queue.put(new Outgoing(Payload.ofText("hidden"), null, Duration.ofMillis(1)));
        queue.take(1, Duration.ofMillis(1));
        clock.pass(LEASE);
        Files.createDirectories(root.resolve("untouched"));
        var before = FolderPicture.of(root);

        queue.look(10);
        queue.count();
        queue.exists();
        storage.queues().list();
        storage.queues().queue("untouched").look(10);
        storage.queues().queue("untouched-poison").exists();
        storage.blobs().containers();
        storage.blobs().list("orders", "", null, 10);
        storage.tapes().list();
        assertThat(FolderPicture.of(root)).isEqualTo(before);
    }

    @Test
    void aTakenMessageIsOutOfTheOriginalsSightAndComesBackUnderItsName() throws IOException {
        stray(LOKAD, "first");
        var taken = queue.take(1, LEASE).getFirst();
        assertThat(visibleFiles()).isEmpty();

        taken.release();
        assertThat(visibleFiles()).containsExactly(LOKAD);
        assertThat(queue.look(1).messages().getFirst().dequeueCount()).isEqualTo(1);
    }

    @Test
    void theCountOfTakingsIsForgottenWithItsMessage() throws IOException {
        stray(LOKAD, "first");
        queue.take(1, LEASE).getFirst().release();
        assertThat(hiddenFiles()).isEqualTo(1);

        Files.delete(orders.resolve(LOKAD));
        assertThat(queue.take(1, LEASE)).isEmpty();
        assertThat(hiddenFiles()).isZero();
    }

    @Test
    void takingsAreCountedAnewAfterAMove() throws IOException {
        stray(LOKAD, "first");
        queue.take(1, LEASE).getFirst().release();
        var moves = storage.queues().atomicMoves().orElseThrow();

        assertThat(moves.move("orders", LOKAD, "orders-poison")).isTrue();
        assertThat(orders.resolve("poison").resolve(LOKAD)).hasContent("first");
        assertThat(hiddenFiles()).isZero();
        assertThat(moves.move("orders-poison", LOKAD, "orders")).isTrue();
        assertThat(queue.look(1).messages().getFirst().dequeueCount()).isZero();
    }

    @Test
    void aMoveNeverOverwrites() throws IOException {
        stray(LOKAD, "ours");
        var moves = storage.queues().atomicMoves().orElseThrow();
        Files.createDirectories(orders.resolve("poison"));
        Files.writeString(orders.resolve("poison").resolve(LOKAD), "theirs");

        assertThatThrownBy(() -> moves.move("orders-poison", LOKAD, "orders"))
                .isInstanceOf(BusException.Conflict.class);
        queue.take(1, LEASE);
        assertThatThrownBy(() -> moves.move("orders-poison", LOKAD, "orders"))
                .as("a hidden message counts too")
                .isInstanceOf(BusException.Conflict.class);
        assertThat(orders.resolve("poison").resolve(LOKAD)).hasContent("theirs");
    }

    @Test
    void givingBackNeverOverwrites() throws IOException {
        stray(LOKAD, "ours");
        var taken = queue.take(1, LEASE).getFirst();
        stray(LOKAD, "theirs");

        assertThatThrownBy(taken::release).isInstanceOf(BusException.Conflict.class);
        assertThat(orders.resolve(LOKAD)).hasContent("theirs");
        assertThat(taken.complete()).isEqualTo(Settled.DONE);
        assertThat(orders.resolve(LOKAD)).hasContent("theirs");
    }

    @Test
    void aMessageWhoseLeaseEndedMovesToo() throws IOException {
        stray(LOKAD, "first");
        queue.take(1, Duration.ofMillis(1));
        clock.pass(LEASE);

        assertThat(storage.queues().atomicMoves().orElseThrow().move("orders", LOKAD, "other"))
                .isTrue();
        assertThat(root.resolve("other").resolve(LOKAD)).hasContent("first");
    }

    @Test
    void ticketsAndIdsThatLeadElsewhereReachNothing() throws IOException {
        stray(LOKAD, "first");
        stray(".hidden", "x");
        Files.createDirectories(orders.resolve("poison"));
        Files.writeString(root.resolve("outside"), "x");
        var before = FolderPicture.of(root);

        for (var id : List.of("../outside", "poison", ".hidden", "..", "", "a\0b", "poison/../" + LOKAD)) {
            assertThat(queue.take(Set.of(id), LEASE)).isEmpty();
            assertThat(queue.complete(new Ticket(id, "visible"))).isNotEqualTo(Settled.DONE);
            assertThat(queue.complete(new Ticket(id, "1~1~ab~" + id))).isNotEqualTo(Settled.DONE);
            assertThat(queue.complete(new Ticket(LOKAD, "../" + id))).isNotEqualTo(Settled.DONE);
            assertThat(storage.queues().atomicMoves().orElseThrow().move("orders", id, "other"))
                    .isFalse();
        }
        var after = FolderPicture.of(root);
        after.keySet().removeIf(path -> path.endsWith(".signalbox") || path.equals("orders"));
        before.remove("orders");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void aMessageThatCannotBeReadDoesNotHideTheOthers() throws IOException {
        stray(LOKAD, "good");
        Files.createDirectory(orders.resolve("2011-07-20-10-20-30-0000-folder"));

        var look = queue.look(10);
        assertThat(look.messages()).extracting(Message::id).containsExactly(LOKAD);
        assertThat(look.complete()).isFalse();
        assertThat(look.why()).contains("cannot be read");
    }
}
