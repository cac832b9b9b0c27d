package signalbox.bus.transfer;

import java.util.List;

/// Deletes messages whose bodies are in the journal already.
final class Removal implements Deed {
    private final Work work;
    private final Supply supply;

    Removal(Work work) {
        this.work = work;
        this.supply = new Supply(work);
    }

    @Override
    public List<EntryItem> next(int max) {
        return supply.next(max);
    }

    @Override
    public void one(EntryItem item) {
        if (supply.keeps(item)) {
            work.entry().force();
            delete(item);
        }
    }

    @Override
    public void settle(EntryItem item, String reason) {
        delete(item);
    }

    /// One that is gone was deleted by us, and the answer got lost; or by a consumer after our lease.
    private void delete(EntryItem item) {
        switch (work.source().complete(item.source())) {
            case DONE, GONE -> work.entry().add(new Step.Deleted(item.id()));
            case TAKEN -> work.left(item, Work.TAKEN_BY_OTHERS);
        }
    }
}
