/// A bus in a storage account. The only package that knows the service's SDK.
@NullMarked
package signalbox.bus.azure;

import org.jspecify.annotations.NullMarked;
