/// Takes orders, prices them, keeps customers.
@NullMarked
package signalbox.samples.orders.sales;

import org.jspecify.annotations.NullMarked;
