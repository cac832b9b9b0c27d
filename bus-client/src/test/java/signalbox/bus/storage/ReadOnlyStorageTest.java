package signalbox.bus.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signalbox.bus.memory.MemoryStorage;
import signalbox.bus.message.BusException;
import signalbox.bus.message.Payload;

final class ReadOnlyStorageTest {
    /// All that only looks. Whatever else a port has is taken for a change and must be refused.
    private static final Set<String> LOOKS = Set.of(
            "Storage.place Storage.queues Storage.tapes Storage.blobs Storage.close",
            "Queues.list Queues.queue Queues.atomicMoves",
            "MessageQueue.name MessageQueue.exists MessageQueue.count MessageQueue.look",
            "Tapes.list Tapes.tape",
            "Tape.name Tape.exists Tape.state Tape.read Tape.verify",
            "Blobs.containers Blobs.list Blobs.find");

    private static final BlobName VIEW = new BlobName("atomic-order", "order-1.pb");

    private static final Map<Class<?>, Object> ARGUMENTS = Map.of(
            String.class,
            "orders",
            int.class,
            10,
            long.class,
            0L,
            Duration.class,
            Duration.ofSeconds(1),
            Set.class,
            Set.of("message-00000001"),
            Ticket.class,
            new Ticket("message-00000001", "receipt-00000001"),
            Outgoing.class,
            Outgoing.now(Payload.ofText("new")),
            BlobName.class,
            VIEW,
            List.class,
            List.of(Payload.ofText("new")),
            Progress.class,
            Progress.none());

    private final MemoryStorage memory = new MemoryStorage(new HandClock());
    private final Storage locked = new ReadOnlyStorage(memory.sharing());

    @BeforeEach
    void fill() {
        memory.queues().queue("orders").put(Outgoing.now(Payload.ofText("first")));
        memory.tapes().tape("orders").append(List.of(Payload.ofText("first")), Expected.any());
        memory.blobs().put(VIEW, Payload.ofText("first"), PutIf.always());
    }

    static Stream<Method> changes() {
        return ports().flatMap(port -> Arrays.stream(port.getMethods()))
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !looks().contains(named(method)));
    }

    private static Stream<Class<?>> ports() {
        return Stream.of(
                Storage.class,
                Queues.class,
                MessageQueue.class,
                AtomicMoves.class,
                Tapes.class,
                Tape.class,
                Blobs.class);
    }

    private static Set<String> looks() {
        var looks = new TreeSet<String>();
        LOOKS.forEach(some -> looks.addAll(List.of(some.split(" "))));
        return looks;
    }

    private static String named(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private Object target(Class<?> port) {
        return Stream.of(
                        locked,
                        locked.queues(),
                        locked.queues().queue("orders"),
                        locked.queues().atomicMoves().orElseThrow(),
                        locked.tapes(),
                        locked.tapes().tape("orders"),
                        locked.blobs())
                .filter(port::isInstance)
                .findFirst()
                .orElseThrow();
    }

    private static Object argument(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "Payload" -> Payload.ofText("new");
            case "PutIf" -> PutIf.always();
            case "Tag" -> new Tag("tag");
            case "Expected" -> Expected.any();
            default -> {
                assertThat(ARGUMENTS).as("an argument for a new parameter").containsKey(type);
                yield ARGUMENTS.get(type);
            }
        };
    }

    @ParameterizedTest
    @MethodSource("changes")
    void everyMethodOfThePortsThatIsNoLookIsRefused(Method method) throws Exception {
        var arguments = Arrays.stream(method.getParameterTypes())
                .map(ReadOnlyStorageTest::argument)
                .toArray();
        method.setAccessible(true);

        var thrown = catchThrowable(() -> method.invoke(target(method.getDeclaringClass()), arguments));
        assertThat(thrown).as("%s is refused", named(method)).isInstanceOf(InvocationTargetException.class);
        assertThat(thrown.getCause()).isInstanceOfSatisfying(BusException.Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo("SB-4030");
            assertThat(refused.what()).containsAnyOf("orders", "order-1.pb");
        });
        everythingIsAsItWas();
    }

    private void everythingIsAsItWas() {
        assertThat(memory.queues().list()).containsExactly(new QueueSummary("orders", Count.exactly(1)));
        var look = memory.queues().queue("orders").look(10);
        assertThat(look.messages()).singleElement().satisfies(message -> {
            assertThat(message.body()).isEqualTo(Payload.ofText("first"));
            assertThat(message.dequeueCount()).isZero();
        });
        assertThat(memory.tapes().tape("orders").state().records()).isEqualTo(1);
        assertThat(memory.blobs().find(VIEW).orElseThrow().bytes()).isEqualTo(Payload.ofText("first"));
    }

    @Test
    void everyLookGoesThrough() {
        var queue = memory.queues().queue("orders");
        var lockedQueue = locked.queues().queue("orders");
        assertThat(locked.place()).isEqualTo(memory.place());
        assertThat(locked.queues().list()).isEqualTo(memory.queues().list());
        assertThat(lockedQueue.name()).isEqualTo("orders");
        assertThat(lockedQueue.exists()).isTrue();
        assertThat(lockedQueue.count()).isEqualTo(queue.count());
        assertThat(lockedQueue.look(10)).isEqualTo(queue.look(10));

        var tape = memory.tapes().tape("orders");
        var lockedTape = locked.tapes().tape("orders");
        assertThat(locked.tapes().list()).isEqualTo(memory.tapes().list());
        assertThat(lockedTape.name()).isEqualTo("orders");
        assertThat(lockedTape.exists()).isTrue();
        assertThat(lockedTape.state()).isEqualTo(tape.state());
        assertThat(lockedTape.read(0, 10)).isEqualTo(tape.read(0, 10));
        assertThat(lockedTape.verify(Progress.none())).isEqualTo(tape.verify(Progress.none()));

        assertThat(locked.blobs().containers()).containsExactly("atomic-order");
        assertThat(locked.blobs().list("atomic-order", "", null, 10))
                .isEqualTo(memory.blobs().list("atomic-order", "", null, 10));
        assertThat(locked.blobs().find(VIEW)).isEqualTo(memory.blobs().find(VIEW));
        assertThatCode(locked::close).doesNotThrowAnyException();
    }

    @Test
    void theListOfLooksNamesMethodsThatAreThere() {
        assertThat(ports().flatMap(port -> Arrays.stream(port.getMethods())).map(ReadOnlyStorageTest::named))
                .containsAll(looks());
    }

    @Test
    void whatTheMediumCannotDoIsNotOffered() {
        var plain = new ReadOnlyStorage(new WithoutMoves(memory));

        assertThat(plain.queues().atomicMoves()).isEmpty();
    }

    private record WithoutMoves(Storage storage) implements Storage, Queues {
        @Override
        public String place() {
            return storage.place();
        }

        @Override
        public Queues queues() {
            return this;
        }

        @Override
        public Tapes tapes() {
            return storage.tapes();
        }

        @Override
        public Blobs blobs() {
            return storage.blobs();
        }

        @Override
        public void close() {}

        @Override
        public List<QueueSummary> list() {
            return storage.queues().list();
        }

        @Override
        public MessageQueue queue(String name) {
            return storage.queues().queue(name);
        }

        @Override
        public boolean create(String name) {
            return storage.queues().create(name);
        }
    }
}
