package signalbox.console.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import signalbox.bus.message.Content;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.operation.FileDecoder;
import signalbox.bus.operation.FileReport;
import signalbox.bus.storage.TapeReport;

@Command(name = "decode", description = "says what a file's bytes are: any envelope, reference, tape, view")
final class DecodeCommand implements Callable<Integer> {
    private final Desk desk;
    private final EnvelopeCodec codec;

    @Mixin
    Common common = new Common();

    @Parameters(arity = "1..*", paramLabel = "FILE")
    @Nullable
    List<Path> files;

    DecodeCommand(Desk desk, EnvelopeCodec codec) {
        this.desk = desk;
        this.codec = codec;
    }

    @Override
    public Integer call() {
        var wanted = files == null ? List.<Path>of() : files;
        var worst = Exit.DONE;
        for (var file : wanted) {
            var report = new FileDecoder(codec).decode(file);
            desk.out().println(common.json ? json(report).line() : text(report));
            worst = Math.max(worst, report.kind() == FileReport.Kind.UNKNOWN ? Exit.IN_PART : Exit.DONE);
        }
        if (common.json) {
            desk.out()
                    .println(new Json("summary")
                            .field("shown", wanted.size())
                            .field("total", wanted.size())
                            .field("complete", true)
                            .field("why", "")
                            .field("elapsedMs", 0)
                            .line());
        }
        return worst;
    }

    private Json json(FileReport report) {
        var json = new Json("file")
                .field("file", report.file().toString())
                .field("size", report.size())
                .field("sha256", report.sha256())
                .field("kind", report.kind().name().toLowerCase(Locale.ROOT));
        new MessageLines(codec, common.raw).decoded(json, report.decoded());
        TapeReport tape = report.tape();
        if (tape != null) {
            json.field("records", tape.records())
                    .field("lastVersion", tape.lastVersion())
                    .field("complete", tape.complete());
        }
        Content content = report.content();
        return content == null ? json : json.field("codec", content.codec()).content("content", content.json());
    }

    private String text(FileReport report) {
        var head =
                report.file() + ": " + report.kind().name().toLowerCase(Locale.ROOT) + ", " + report.size() + " bytes";
        TapeReport tape = report.tape();
        if (tape != null) {
            return head + ", " + tape.records() + " good records"
                    + (tape.damage() == null
                            ? ""
                            : ", damaged at byte " + tape.damage().offset());
        }
        return switch (report.decoded()) {
            case Decoded.Readable r ->
                head + ", " + r.format().name() + ", " + Texts.contract(r) + " "
                        + r.envelope().id();
            case Decoded.Elsewhere e -> head + ", body in " + e.container() + "/" + e.name();
            case Decoded.Unreadable u -> head + ": " + u.reason();
        };
    }
}
