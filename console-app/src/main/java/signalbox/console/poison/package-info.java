/// The tab *Poison*: what failed, for which causes, and how to send it again.
@NullMarked
package signalbox.console.poison;

import org.jspecify.annotations.NullMarked;
