package signalbox.bus.transfer;

import java.util.List;

/// How the messages of an entry are brought to their end, one by one. Every method writes into the entry what it is
/// about to do, or has done.
interface Deed {
    /// Finds the next messages to work on and writes them into the entry; none when there are no more.
    ///
    /// @param max how many at most
    List<EntryItem> next(int max);

    /// Does one message that [#next] gave.
    ///
    /// @throws signalbox.bus.message.BusException when a step failed: [#settle] finds out how far it came
    void one(EntryItem item);

    /// Brings a message on which work was interrupted to a place where nothing of it is lost or double.
    ///
    /// @param reason why it stays where it is, if it does; empty when it may be tried again
    void settle(EntryItem item, String reason);
}
