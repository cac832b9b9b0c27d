/// A small shop on the bus client, and the demo bus that it leaves behind.
@NullMarked
package signalbox.samples.orders;

import org.jspecify.annotations.NullMarked;
