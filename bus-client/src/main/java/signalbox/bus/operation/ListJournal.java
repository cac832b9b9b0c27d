package signalbox.bus.operation;

import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.storage.Progress;
import signalbox.bus.transfer.JournalEntry;

/// Lists what was changed on this bus from this machine, newest first.
public record ListJournal() implements Operation<List<JournalEntry>> {
    @Override
    public Plan plan(Bus bus) {
        return Plan.reading("List the journal");
    }

    @Override
    public List<JournalEntry> run(Bus bus, Progress progress) {
        return bus.journal().entries(bus.storage().place());
    }

    @Override
    public List<String> command(String bus) {
        return List.of("journal", "list", bus);
    }
}
