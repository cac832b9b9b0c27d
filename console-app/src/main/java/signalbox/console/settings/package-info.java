/// What the console keeps between two starts, and where.
@NullMarked
package signalbox.console.settings;

import org.jspecify.annotations.NullMarked;
