/// Makes the program as one folder that runs without a JDK: the build calls it, the program does not hold it.
@NullMarked
package signalbox.installer;

import org.jspecify.annotations.NullMarked;
