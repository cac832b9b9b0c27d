/// What an operator can do, as records. The file list is the feature list.
@NullMarked
package signalbox.bus.operation;

import org.jspecify.annotations.NullMarked;
