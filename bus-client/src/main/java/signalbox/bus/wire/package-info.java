/// Bytes to envelopes and back, one class per family. The only package with parsers.
///
/// [signalbox.bus.wire.WireCodec] is the door. A new family is one class with `recognises` and `read`, asked in
/// `Body`.
@NullMarked
package signalbox.bus.wire;

import org.jspecify.annotations.NullMarked;
