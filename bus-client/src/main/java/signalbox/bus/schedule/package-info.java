/// The message delivery scheduler.
@NullMarked
package signalbox.bus.schedule;

import org.jspecify.annotations.NullMarked;
