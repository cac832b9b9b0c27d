/// The program: the one place where its parts are made and put together.
@NullMarked
package signalbox.console;

import org.jspecify.annotations.NullMarked;
