package signalbox.bus.operation;

import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;
import signalbox.bus.view.View;
import signalbox.bus.view.ViewDifference;

/// One view, live and rebuilt.
///
/// @param live absent when only the rebuilt set has it
/// @param rebuilt the bytes of the rebuilt view; absent when only the live set has it
public record RebuiltDifference(
        ViewDifference difference,
        @Nullable View live,
        @Nullable Payload rebuilt) {}
