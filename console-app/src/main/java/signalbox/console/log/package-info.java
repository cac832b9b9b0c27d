/// The tab *Domain log*: what happened, record by record, from both ends.
@NullMarked
package signalbox.console.log;

import org.jspecify.annotations.NullMarked;
