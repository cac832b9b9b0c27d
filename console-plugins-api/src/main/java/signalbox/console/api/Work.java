package signalbox.console.api;

import signalbox.bus.storage.Progress;

/// Something that takes time. Runs on a thread of its own, which is interrupted when the user cancels.
///
/// @param <R> what it gives
@FunctionalInterface
public interface Work<R> {
    /// Does it.
    ///
    /// @throws Exception whatever goes wrong: it is shown to the user once
    R run(Progress progress) throws Exception;
}
