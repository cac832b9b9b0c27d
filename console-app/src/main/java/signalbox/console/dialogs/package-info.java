/// Plans, messages and questions to the user.
@NullMarked
package signalbox.console.dialogs;

import org.jspecify.annotations.NullMarked;
