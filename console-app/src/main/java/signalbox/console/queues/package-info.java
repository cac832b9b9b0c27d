/// The tab *Queues*: which queues there are, and what stands in them.
@NullMarked
package signalbox.console.queues;

import org.jspecify.annotations.NullMarked;
