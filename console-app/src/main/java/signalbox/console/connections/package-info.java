/// Which buses the user knows, and how each of them stands.
@NullMarked
package signalbox.console.connections;

import org.jspecify.annotations.NullMarked;
