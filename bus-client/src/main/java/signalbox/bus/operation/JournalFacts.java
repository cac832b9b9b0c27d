package signalbox.bus.operation;

import java.util.ArrayList;
import java.util.List;
import signalbox.bus.Bus;
import signalbox.bus.message.BusException;
import signalbox.bus.transfer.JournalEntry;

/// What plans say about a journal entry.
final class JournalFacts {
    private JournalFacts() {}

    static JournalEntry find(Bus bus, String entry) {
        return bus.journal()
                .entry(entry)
                .orElseThrow(() -> new BusException.Missing(
                        "SB-4045",
                        "There is no journal entry " + entry + ".",
                        "List the journal to see what there is."));
    }

    static List<Plan.Fact> of(JournalEntry entry) {
        var facts = new ArrayList<Plan.Fact>();
        facts.add(new Plan.Fact("Entry", entry.id()));
        facts.add(new Plan.Fact("Began", entry.began().toString()));
        if (!entry.source().isEmpty()) {
            facts.add(new Plan.Fact("From", entry.source()));
        }
        if (entry.target() != null) {
            facts.add(new Plan.Fact("To", entry.target()));
        }
        facts.add(new Plan.Fact("Messages", entry.done() + " of " + entry.messages() + " done"));
        return facts;
    }

    static List<String> notes(JournalEntry entry) {
        return entry.note().isEmpty() ? List.of() : List.of(entry.note());
    }
}
