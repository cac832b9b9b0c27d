/// The one door between work and screen: jobs run on threads of their own, their progress is polled, their end is
/// told on the JavaFX thread.
@NullMarked
package signalbox.console.tasks;

import org.jspecify.annotations.NullMarked;
