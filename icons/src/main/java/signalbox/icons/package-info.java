/// The application icon: one drawing, from which the build makes every size and container.
@NullMarked
package signalbox.icons;

import org.jspecify.annotations.NullMarked;
