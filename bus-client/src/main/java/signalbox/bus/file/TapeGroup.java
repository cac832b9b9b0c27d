package signalbox.bus.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import signalbox.bus.message.BusException;

/// Lets threads that append to one tape at the same time share one write and one force: whoever comes first leads,
/// and takes along what came meanwhile. Every thread returns when its own records are on the disk.
///
/// Interrupting a thread that waits takes its records back as long as nobody began to write them; after that it
/// learns what became of them.
final class TapeGroup {
    private static final int ENOUGH = 1 << 24;

    private final TapeWriter writer;
    private final Queue<TapeAppend> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock leading = new ReentrantLock();

    TapeGroup(TapeWriter writer) {
        this.writer = writer;
    }

    /// Appends and returns the version of the last record.
    long append(TapeAppend own) {
        waiting.add(own);
        boolean interrupted = false;
        while (!own.isSettled()) {
            interrupted |= Thread.interrupted();
            if (interrupted && waiting.remove(own)) {
                own.fail(new CancellationException("Stopped before anything was written"));
                wakeNext();
            } else if (leading.tryLock()) {
                lead(own);
                wakeNext();
            } else {
                LockSupport.park(this);
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return own.version();
    }

    private void lead(TapeAppend own) {
        try {
            if (!own.isSettled()) {
                write(take());
            }
        } finally {
            leading.unlock();
        }
    }

    private void wakeNext() {
        var next = waiting.peek();
        if (next != null) {
            LockSupport.unpark(next.owner());
        }
    }

    private List<TapeAppend> take() {
        var group = new ArrayList<TapeAppend>();
        long bytes = 0;
        for (var next = waiting.poll(); next != null; next = bytes < ENOUGH ? waiting.poll() : null) {
            group.add(next);
            bytes += next.bytes();
        }
        return group;
    }

    private void write(List<TapeAppend> group) {
        RuntimeException failure = new IllegalStateException("The append ended unexpectedly");
        boolean again = false;
        try {
            writer.append(group);
        } catch (CancellationException e) {
            // Only the leader was interrupted, and nothing is written yet: the others still want to be.
            again = true;
        } catch (BusException e) {
            failure = e;
        } finally {
            finish(group, again, failure);
        }
    }

    private void finish(List<TapeAppend> group, boolean again, RuntimeException failure) {
        for (var one : group) {
            if (again) {
                waiting.add(one);
            } else if (!one.isSettled()) {
                one.fail(failure);
            }
            LockSupport.unpark(one.owner());
        }
    }
}
