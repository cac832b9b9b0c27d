package signalbox.bus.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.AttributeNames;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.Payload;

/// A filter made ready: first a look at the stored bytes, which is cheap, then at the decoded envelope.
final class RecordTest {
    /// LMF 2 writes names and values as they are: what is not in the bytes is not in the envelope.
    private static final byte[] LMF_2 = {(byte) 0xE9, (byte) 0xC1, (byte) 0xDD, 0x77};

    private final @Nullable BytePattern text;
    private final List<BytePattern> inLmf = new ArrayList<>();
    private final List<Predicate<Envelope>> tests = new ArrayList<>();

    private RecordTest(@Nullable String text) {
        this.text = text == null ? null : new BytePattern(text);
    }

    static RecordTest of(LogFilter filter) {
        var test = new RecordTest(filter.text());
        if (filter.contract() != null) {
            test.add(filter.contract(), ofContract(filter.contract()));
        }
        if (filter.key() != null) {
            test.add(filter.key(), ofAttribute(AttributeNames.KEY, filter.key()));
        }
        if (filter.from() != null || filter.to() != null) {
            test.tests.add(ofTime(filter.from(), filter.to()));
        }
        return test;
    }

    static RecordTest ofConversation(String correlation) {
        var test = new RecordTest(null);
        test.add(
                correlation,
                ofAttribute(AttributeNames.CORRELATION, correlation)
                        .or(envelope -> envelope.id().equals(correlation)));
        return test;
    }

    /// Returns whether every record goes through.
    boolean isOpen() {
        return text == null && tests.isEmpty();
    }

    /// Returns true when the bytes alone show that the record is not wanted.
    boolean rejects(Payload data) {
        if (text != null && !text.isIn(data)) {
            return true;
        }
        return data.startsWith(LMF_2) && !inLmf.stream().allMatch(pattern -> pattern.isIn(data));
    }

    boolean accepts(Decoded decoded) {
        if (tests.isEmpty()) {
            return true;
        }
        return decoded instanceof Decoded.Readable readable
                && tests.stream().allMatch(test -> test.test(readable.envelope()));
    }

    private void add(String value, Predicate<Envelope> test) {
        tests.add(test);
        if (standsPlainly(value)) {
            inLmf.add(new BytePattern(value));
        }
    }

    /// Binary XML writes "0" and "1" as numbers and may write other scripts as UTF-16; all else stands as UTF-8.
    private static boolean standsPlainly(String value) {
        return value.length() > 1 && value.chars().allMatch(c -> c < 128);
    }

    private static Predicate<Envelope> ofContract(String contract) {
        return envelope ->
                envelope.items().stream().anyMatch(item -> item.contract().equals(contract));
    }

    private static Predicate<Envelope> ofAttribute(String name, String value) {
        return envelope -> envelope.attribute(name).filter(value::equals).isPresent();
    }

    private static Predicate<Envelope> ofTime(@Nullable Instant from, @Nullable Instant to) {
        return envelope -> {
            var time = envelope.created();
            return time != null && (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
        };
    }
}
