/// Feed a domain log to projections: rebuild beside, compare, swap.
@NullMarked
package signalbox.bus.replay;

import org.jspecify.annotations.NullMarked;
