package signalbox.bus.wire;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Attribute;

/// What the contract block of schema 2 says, whatever serializer wrote it.
///
/// @param created absent when the block has no such field
/// @param deliverOn absent when the block has no such field or says "now"
record ContractBlock(
        String id,
        List<Attribute> attributes,
        List<Message> messages,
        @Nullable Instant deliverOn,
        @Nullable Instant created) {
    static final String SENDER = "Sender";

    /// Where one item lies in the content block.
    record Message(String contract, long size, long position, List<Attribute> attributes) {}

    /// Collects the block while its fields come by.
    static final class Builder {
        String id = "";

        @Nullable
        Instant deliverOn;

        @Nullable
        Instant created;

        final List<Attribute> attributes = new ArrayList<>();
        final List<Message> messages = new ArrayList<>();

        ContractBlock build() {
            var later = deliverOn == null || deliverOn.equals(DotNetTime.MIN) ? null : deliverOn;
            return new ContractBlock(id, attributes, messages, later, created);
        }
    }

    /// What an envelope attribute is for. Types 1, 3 and 5 come from data older than May 2011.
    static boolean isKnownType(long type) {
        return type >= 1 && type <= 5;
    }
}
