/// Strangers' code at the console's table: found, loaded, guarded, so that a broken plug-in costs one tab.
@NullMarked
package signalbox.console.plugins;

import org.jspecify.annotations.NullMarked;
