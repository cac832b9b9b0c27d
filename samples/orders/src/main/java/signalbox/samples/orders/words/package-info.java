/// What the shop says: its commands and events, as JSON.
@NullMarked
package signalbox.samples.orders.words;

import org.jspecify.annotations.NullMarked;
