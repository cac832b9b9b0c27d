/// Handlers and projections: run them, count failures, park what keeps failing with its reason.
@NullMarked
package signalbox.bus.dispatch;

import org.jspecify.annotations.NullMarked;
