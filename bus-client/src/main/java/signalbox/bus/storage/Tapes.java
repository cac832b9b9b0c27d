package signalbox.bus.storage;

import java.util.List;

/// The tapes of a medium. A tape's name is a path with `/`: folder or container, then file or blob.
public interface Tapes {
    /// Returns all tapes by name, with their sizes.
    List<TapeSummary> list();

    /// Returns a tape by its name. Costs nothing; the tape MAY not exist.
    Tape tape(String name);
}
