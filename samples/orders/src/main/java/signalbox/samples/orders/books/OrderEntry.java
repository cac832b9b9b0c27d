package signalbox.samples.orders.books;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import signalbox.samples.orders.words.Address;
import signalbox.samples.orders.words.Customer;
import signalbox.samples.orders.words.Line;

/// What the shop knows of an order.
///
/// @param version how many events told it so far
/// @param total absent until it is priced
/// @param doneAt when it was delivered, cancelled or withdrawn; absent before
public record OrderEntry(
        Customer customer,
        List<Line> lines,
        Address shipTo,
        State state,
        int version,
        @Nullable BigDecimal total,
        @Nullable Instant doneAt) {

    /// How far an order is.
    public enum State {
        PLACED,
        PRICED,
        RESERVED,
        PAID,
        SHIPPED,
        DELIVERED,
        CANCELLED
    }

    /// Returns whether nothing more is to be done for it.
    public boolean isDone() {
        return doneAt != null;
    }

    OrderEntry is(State next) {
        return new OrderEntry(customer, lines, shipTo, next, version + 1, total, doneAt);
    }

    OrderEntry priced(BigDecimal price) {
        return new OrderEntry(customer, lines, shipTo, State.PRICED, version + 1, price, doneAt);
    }

    OrderEntry goesTo(Address address) {
        return new OrderEntry(customer, lines, address, state, version + 1, total, doneAt);
    }

    OrderEntry done(State last, Instant when) {
        return new OrderEntry(customer, lines, shipTo, last, version + 1, total, when);
    }
}
