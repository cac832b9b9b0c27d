/// The domain log over a tape: read, page, filter, verify, salvage.
@NullMarked
package signalbox.bus.log;

import org.jspecify.annotations.NullMarked;
