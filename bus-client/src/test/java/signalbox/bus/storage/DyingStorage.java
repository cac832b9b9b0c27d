package signalbox.bus.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;

/// A medium whose process is killed at a chosen write: from then on nothing reaches the medium.
public final class DyingStorage {
    private static final Set<String> WRITES =
            Set.of("create", "put", "take", "complete", "reveal", "renew", "replace", "append", "delete", "move");

    private static final List<Class<?>> PORTS =
            List.of(Queues.class, MessageQueue.class, Tapes.class, Tape.class, Blobs.class);

    private final int lastWrite;
    private final boolean lastWriteHappens;
    private int writes;
    private boolean dead;

    private DyingStorage(int lastWrite, boolean lastWriteHappens) {
        this.lastWrite = lastWrite;
        this.lastWriteHappens = lastWriteHappens;
    }

    /// The kill; no code catches it.
    public static final class Killed extends Error {}

    /// Returns a handle on the medium that dies at the n-th write (the first is 1), before or after it happens.
    public static Storage at(Storage medium, int write, boolean happens) {
        return new DyingStorage(write, happens).wrap(Storage.class, medium);
    }

    private <T> T wrap(Class<T> port, Object target) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(),
                new Class<?>[] {port},
                (self, method, args) -> alive(self, method, () -> call(target, method, args))));
    }

    private Object alive(Object self, Method method, Call call) throws Throwable {
        if (dead) {
            throw new Killed();
        }
        var last = WRITES.contains(method.getName()) && ++writes == lastWrite;
        dead = last;
        if (last && !lastWriteHappens) {
            throw new Killed();
        }
        var result = wrapped(self, call.run());
        if (last) {
            throw new Killed();
        }
        return result;
    }

    private Object wrapped(Object self, Object result) {
        if (self instanceof MessageQueue queue && result instanceof List<?> list) {
            return list.stream().map(each -> delivery(queue, (Delivery) each)).toList();
        }
        return PORTS.stream()
                .filter(port -> port.isInstance(result))
                .findFirst()
                .<Object>map(port -> wrap(port, result))
                .orElse(result);
    }

    private static Delivery delivery(MessageQueue queue, Delivery taken) {
        return new Delivery(queue, taken.message(), taken.ticket());
    }

    private static Object call(Object target, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private interface Call {
        Object run() throws Throwable;
    }
}
