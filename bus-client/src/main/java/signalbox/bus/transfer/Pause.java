package signalbox.bus.transfer;

import java.time.Duration;

/// Lets time pass between two steps of slow work.
@FunctionalInterface
public interface Pause {
    /// Returns when the time is over.
    ///
    /// @throws InterruptedException when the thread is interrupted: stop the work
    void rest(Duration time) throws InterruptedException;

    /// Returns the pause that blocks the thread for as long as it says.
    static Pause real() {
        return Thread::sleep;
    }
}
