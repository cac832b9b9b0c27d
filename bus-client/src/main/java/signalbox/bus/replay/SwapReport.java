package signalbox.bus.replay;

/// What a swap changed.
///
/// @param type the type of the views
/// @param written how many live views were written or made
/// @param removed how many live views were removed
/// @param kept under which name the replaced views are kept in container `signalbox-before`; empty when nothing had
///     to be changed
/// @param resumed whether this finished a swap that was begun and not ended
public record SwapReport(String type, long written, long removed, String kept, boolean resumed) {}
