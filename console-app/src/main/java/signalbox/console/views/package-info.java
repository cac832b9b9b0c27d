/// The tab *Views*: the views by type and key, and a rebuild beside the live ones.
@NullMarked
package signalbox.console.views;

import org.jspecify.annotations.NullMarked;
