/// Bytes to envelopes and back, one class per family. The only package with parsers.
@NullMarked
package signalbox.bus.wire;

import org.jspecify.annotations.NullMarked;
