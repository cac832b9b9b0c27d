package signalbox.bus.operation;

import signalbox.bus.Bus;
import signalbox.bus.message.Decoded;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Message;

/// Finds what messages mean, also where the body lies in a blob.
final class MessageBodies {
    private final Bus bus;

    MessageBodies(Bus bus) {
        this.bus = bus;
    }

    ShownMessage show(Message message) {
        return switch (bus.codec().read(message.body())) {
            case Decoded.Elsewhere claim -> resolve(message, claim);
            case Decoded here -> new ShownMessage(message, here, null);
        };
    }

    private ShownMessage resolve(Message message, Decoded.Elsewhere claim) {
        var container = containerOf(claim.container());
        if (container.isEmpty() || claim.name().isEmpty()) {
            return missing(message, claim, "The claim check names no blob: " + claim.container() + " " + claim.name());
        }
        var name = new BlobName(container, claim.name());
        return bus.storage()
                .blobs()
                .find(name)
                .map(b -> new ShownMessage(message, bus.codec().read(b.bytes()), b.bytes()))
                .orElseGet(() -> missing(message, claim, "The body lies in the blob " + name + ", which is not there"));
    }

    private static ShownMessage missing(Message message, Decoded.Elsewhere claim, String reason) {
        return new ShownMessage(message, new Decoded.Unreadable(reason, claim.format()), null);
    }

    /// A claim check holds an absolute address of a container, or its plain name.
    static String containerOf(String written) {
        var path = written.contains("?") ? written.substring(0, written.indexOf('?')) : written;
        var parts = path.replace('\\', '/').split("/");
        return parts.length == 0 ? "" : parts[parts.length - 1];
    }
}
