package signalbox.samples.orders.fulfilment;

/// An item was sold that has no shelf.
public final class StockItemMissing extends Exception {
    StockItemMissing(String sku, String warehouse) {
        super(sku + " has no shelf in " + warehouse);
    }
}
