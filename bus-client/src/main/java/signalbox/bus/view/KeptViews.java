package signalbox.bus.view;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import signalbox.bus.storage.BlobName;
import signalbox.bus.storage.Blobs;
import signalbox.bus.storage.PutIf;

/// The old bytes of views that an operator edited or deleted one by one, each beside when that was:
/// `signalbox-before/<container>/edited/<time>/<name>`.
public final class KeptViews {
    /// The container of all that was replaced.
    public static final String CONTAINER = "signalbox-before";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Blobs blobs;
    private final InstantSource clock;

    public KeptViews(Blobs blobs, InstantSource clock) {
        this.blobs = blobs;
        this.clock = clock;
    }

    /// Keeps a view as it is now. Returns where.
    public BlobName keep(View view) {
        var start = view.name().container() + "/edited/" + TIME.format(clock.instant());
        var name = new BlobName(CONTAINER, start + "/" + view.name().name());
        for (int i = 2; blobs.find(name).isPresent(); i++) {
            name = new BlobName(CONTAINER, start + "-" + i + "/" + view.name().name());
        }
        blobs.put(name, view.content(), PutIf.absent());
        return name;
    }
}
