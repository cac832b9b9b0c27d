/// Read models: naming rule, list, read, compare, swap.
@NullMarked
package signalbox.bus.view;

import org.jspecify.annotations.NullMarked;
