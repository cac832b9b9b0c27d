/// The read models of the shop.
@NullMarked
package signalbox.samples.orders.views;

import org.jspecify.annotations.NullMarked;
