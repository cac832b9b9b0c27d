/// The command line: everything that the window does, through the same operations. Loads no JavaFX.
@NullMarked
package signalbox.console.cli;

import org.jspecify.annotations.NullMarked;
