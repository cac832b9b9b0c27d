package signalbox.console.cli;

import picocli.CommandLine.Option;

/// The options that many commands share.
final class Common {
    @Option(names = "--json", description = "print JSON lines; the last is the summary")
    boolean json;

    @Option(names = "--raw", description = "with --json: add the bytes as Base64")
    boolean raw;

    @Option(names = "--dry-run", description = "print the plan and change nothing")
    boolean dryRun;

    @Option(names = "--yes", description = "do not ask")
    boolean yes;

    @Option(names = "--read-only", description = "refuse every change")
    boolean readOnly;

    @Option(names = "--trace", description = "print stack traces of errors")
    boolean trace;
}
