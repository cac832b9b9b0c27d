/// What the shop knows: its domain log, folded.
@NullMarked
package signalbox.samples.orders.books;

import org.jspecify.annotations.NullMarked;
