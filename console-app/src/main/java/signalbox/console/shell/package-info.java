/// The window around the tabs: strip, rail, tab row, sheet, status bar.
@NullMarked
package signalbox.console.shell;

import org.jspecify.annotations.NullMarked;
