package signalbox.bus.transfer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Encoding;
import signalbox.bus.storage.Ticket;

/// The bytes of a [Step]: a kind, then its fields; texts and bytes with their length before them. The body of a
/// message stands last, so that it can be found again without reading the rest.
final class StepFormat {
    private StepFormat() {}

    static byte[] write(Step step) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            write(step, out);
        } catch (IOException e) {
            throw new IllegalStateException("Writing to the heap does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void write(Step step, DataOutputStream out) throws IOException {
        switch (step) {
            case Step.Began s -> began(s, out);
            case Step.Taken s -> taken(s, out);
            case Step.Renewed s -> time(texts(out, 3, s.id(), s.receipt()), s.until());
            case Step.Marking s -> texts(out, 4, s.id());
            case Step.Marked s ->
                time(texts(out, 5, s.id(), s.copy().messageId(), s.copy().receipt()), s.until());
            case Step.Sent s ->
                texts(out, 6, s.id(), s.copy().messageId(), s.copy().receipt());
            case Step.Deleted s -> texts(out, 7, s.id());
            case Step.Arrived s -> texts(out, 8, s.id(), s.newId());
            case Step.Left s -> texts(out, 9, s.id(), s.reason());
            case Step.Note s -> texts(out, 10, s.text());
            case Step.Closed end -> texts(out, 11);
            case Step.Undone s -> texts(out, 12, s.by());
        }
    }

    private static void began(Step.Began s, DataOutputStream out) throws IOException {
        texts(out, 1, s.deed().name(), s.place(), s.source(), s.target(), s.words(), s.undoes());
        time(out, s.when());
        out.writeLong(s.limit());
        out.writeInt(s.ratePerSecond());
        switch (s.what()) {
            case Selection.All all -> out.writeInt(-1);
            case Selection.Ids some -> {
                out.writeInt(some.ids().size());
                for (var id : some.ids()) {
                    text(out, id);
                }
            }
        }
    }

    private static void taken(Step.Taken s, DataOutputStream out) throws IOException {
        texts(out, 2, s.id(), s.receipt(), s.encoding().name());
        out.writeBoolean(s.encoding().certain());
        time(out, s.until());
        out.writeInt(s.body().size());
        out.write(s.body().toByteArray());
    }

    private static DataOutputStream texts(DataOutputStream out, int kind, String... fields) throws IOException {
        out.writeByte(kind);
        for (var field : fields) {
            text(out, field);
        }
        return out;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void time(DataOutputStream out, Instant time) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    /// Reads a step whose checksum was good.
    ///
    /// @throws IOException when it is of a kind that this program does not know
    static Step read(byte[] bytes) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        var kind = in.readByte();
        return switch (kind) {
            case 1 -> began(in);
            case 2 -> taken(in);
            case 3 -> new Step.Renewed(text(in), text(in), time(in));
            case 4 -> new Step.Marking(text(in));
            case 5 -> new Step.Marked(text(in), ticket(in), time(in));
            case 6 -> new Step.Sent(text(in), ticket(in));
            case 7 -> new Step.Deleted(text(in));
            case 8 -> new Step.Arrived(text(in), text(in));
            case 9 -> new Step.Left(text(in), text(in));
            case 10 -> new Step.Note(text(in));
            case 11 -> new Step.Closed();
            case 12 -> new Step.Undone(text(in));
            default -> throw new IOException("a record of the unknown kind " + kind);
        };
    }

    private static Step.Began began(DataInputStream in) throws IOException {
        var deed = deed(text(in));
        var place = text(in);
        var source = text(in);
        var target = text(in);
        var words = text(in);
        var undoes = text(in);
        var when = time(in);
        var limit = in.readLong();
        var rate = in.readInt();
        return new Step.Began(deed, place, source, target, words, when, selection(in), limit, rate, undoes);
    }

    private static Step.Deed deed(String name) throws IOException {
        try {
            return Step.Deed.valueOf(name);
        } catch (IllegalArgumentException e) {
            throw new IOException("a deed of the unknown kind " + name, e);
        }
    }

    private static Selection selection(DataInputStream in) throws IOException {
        var count = in.readInt();
        if (count < 0) {
            return Selection.all();
        }
        Set<String> ids = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            ids.add(text(in));
        }
        return Selection.of(ids);
    }

    private static Step.Taken taken(DataInputStream in) throws IOException {
        var id = text(in);
        var receipt = text(in);
        var encoding = new Encoding(text(in), in.readBoolean());
        var until = time(in);
        return new Step.Taken(id, receipt, until, encoding, Payload.owning(bytes(in)));
    }

    private static Ticket ticket(DataInputStream in) throws IOException {
        return new Ticket(text(in), text(in));
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(bytes(in), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a field of " + length + " bytes in a record with " + in.available() + " left");
        }
        return in.readNBytes(length);
    }

    private static Instant time(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
