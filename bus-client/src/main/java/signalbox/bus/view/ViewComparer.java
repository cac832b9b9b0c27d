package signalbox.bus.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Blob;
import signalbox.bus.storage.Progress;
import signalbox.bus.view.ViewDifference.Kind;
import signalbox.bus.wire.JsonDifference;

/// Compares the live views of a type with a set beside them, name by name and byte by byte. Changes nothing.
public final class ViewComparer {
    private final ViewStore live;
    private final EnvelopeCodec codec;

    /// @param codec renders the content, to name the fields that differ
    public ViewComparer(ViewStore live, EnvelopeCodec codec) {
        this.live = live;
        this.codec = codec;
    }

    /// Compares all views of a type that have keys.
    ///
    /// @param progress told of views compared, from the calling thread
    /// @throws CancellationException when the thread was interrupted
    public ViewComparison compare(String type, ViewSet beside, Progress progress) {
        var names = new TreeSet<>(live.set(type).names(Progress.none()));
        names.addAll(beside.names(Progress.none()));
        long done = 0;
        long same = 0;
        var differences = new ArrayList<ViewDifference>();
        for (var name : names) {
            var difference = compare(type, name, beside);
            if (difference.kind() == Kind.SAME) {
                same++;
            } else {
                differences.add(difference);
            }
            progress.at(++done, names.size());
            mustGoOn(type);
        }
        return new ViewComparison(type, same, differences);
    }

    /// Compares one view by its blob name.
    public ViewDifference compare(String type, String name, ViewSet beside) {
        var before = live.set(type).find(name).map(Blob::bytes);
        var after = beside.find(name).map(Blob::bytes);
        var kind = kind(before, after);
        var fields = kind == Kind.DIFFERS ? fields(before.orElseThrow(), after.orElseThrow()) : List.<String>of();
        return new ViewDifference(live.key(type, name), name, kind, fields);
    }

    private static Kind kind(Optional<Payload> live, Optional<Payload> beside) {
        if (live.isEmpty()) {
            return Kind.ONLY_REBUILT;
        }
        if (beside.isEmpty()) {
            return Kind.ONLY_LIVE;
        }
        return live.equals(beside) ? Kind.SAME : Kind.DIFFERS;
    }

    private List<String> fields(Payload live, Payload beside) {
        var before = codec.content(live).json();
        var after = codec.content(beside).json();
        return before == null || after == null ? List.of() : JsonDifference.fields(before, after);
    }

    private static void mustGoOn(String type) {
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("Comparing " + type + " was stopped");
        }
    }
}
