/// The world around the shop: customers, a partner, carriers and the hours of the day.
@NullMarked
package signalbox.samples.orders.street;

import org.jspecify.annotations.NullMarked;
