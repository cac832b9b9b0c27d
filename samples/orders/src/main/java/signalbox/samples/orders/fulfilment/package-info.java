/// Reserves, charges, ships, bills, writes mail.
@NullMarked
package signalbox.samples.orders.fulfilment;

import org.jspecify.annotations.NullMarked;
