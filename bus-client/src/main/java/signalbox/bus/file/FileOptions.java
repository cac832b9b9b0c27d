package signalbox.bus.file;

import java.nio.file.Path;
import java.time.InstantSource;

/// How a bus in a folder works.
///
/// @param clock the time
/// @param durable whether a write is forced to the disk before the call returns; only tests and throw-away buses say no
/// @param cache a folder of this machine and user, outside every bus, for what can be built again at will; it is made
///     when it is needed, and where it cannot be made the heap is used instead
public record FileOptions(InstantSource clock, boolean durable, Path cache) {}
