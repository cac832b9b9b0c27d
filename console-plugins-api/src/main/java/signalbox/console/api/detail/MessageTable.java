package signalbox.console.api.detail;

import java.time.Instant;
import java.time.InstantSource;
import signalbox.bus.storage.Message;
import signalbox.console.api.ui.ByteSize;
import signalbox.console.api.ui.IdLabel;
import signalbox.console.api.ui.Kind;
import signalbox.console.api.ui.KindTag;
import signalbox.console.api.ui.RelativeTime;
import signalbox.console.api.ui.RowTable;

/// The table of messages, the same on every screen.
public final class MessageTable {
    private MessageTable() {}

    /// Makes an empty table of messages.
    public static RowTable<MessageRow> of(String id, InstantSource clock) {
        var times = new RelativeTime(clock);
        var table = new RowTable<>(MessageRow::id);
        table.setId(id);
        table.setAccessibleText("Messages");
        table.node(
                "Contract",
                170,
                MessageRow::contract,
                () -> new KindTag(Kind.UNKNOWN, "").wide(),
                (tag, row) -> tag.show(row.kind(), row.contract()));
        table.node(
                "Id", 130, MessageRow::envelopeId, () -> new IdLabel(""), (label, row) -> label.show(row.envelopeId()));
        table.text("Key", 90, MessageRow::key);
        table.<Instant>number(
                "Waiting",
                80,
                row -> message(row).inserted(),
                row -> times.since(message(row).inserted()),
                row -> "Inserted " + RelativeTime.absolute(message(row).inserted()));
        table.<Integer>number(
                "Taken",
                56,
                row -> message(row).dequeueCount(),
                row -> Integer.toString(message(row).dequeueCount()),
                row -> "Taken " + message(row).dequeueCount() + " times so far");
        table.<Integer>number(
                "Size", 70, MessageRow::size, row -> ByteSize.text(row.size()), row -> ByteSize.exact(row.size()));
        return table;
    }

    private static Message message(MessageRow row) {
        return row.shown().message();
    }
}
