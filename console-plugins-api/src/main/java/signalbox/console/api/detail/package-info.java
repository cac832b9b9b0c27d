/// A message or a record as rows and details show it.
@NullMarked
package signalbox.console.api.detail;

import org.jspecify.annotations.NullMarked;
