package signalbox.bus.replay;

/// How far the newest swap of a type is.
public enum SwapStep {
    /// No swap is in effect.
    NONE,
    /// Live views are being replaced, or the swap was killed on the way: the next swap ends it.
    SWAPPING,
    /// The live views are the rebuilt ones; what they replaced is kept.
    SWAPPED,
    /// The replaced views are being put back, or that was killed on the way: the next swap back ends it.
    GOING_BACK
}
