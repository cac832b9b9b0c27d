/// The three ports that describe any medium: queues, tapes, blobs; their values; and the decorators. Knows only
/// messages.
@NullMarked
package signalbox.bus.storage;

import org.jspecify.annotations.NullMarked;
