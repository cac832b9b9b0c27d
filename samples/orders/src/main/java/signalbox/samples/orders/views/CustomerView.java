package signalbox.samples.orders.views;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import signalbox.samples.orders.words.Events.CustomerRegistered;
import signalbox.samples.orders.words.Events.EmailConfirmed;
import signalbox.samples.orders.words.Events.OrderPlaced;
import signalbox.samples.orders.words.Events.PaymentTaken;

/// A customer and what was bought.
public record CustomerView(
        String id,
        String name,
        String email,
        boolean confirmed,
        String city,
        int orders,
        BigDecimal spent,
        @Nullable Instant lastOrderAt) {
    static Cases<CustomerView> customers() {
        return Cases.<CustomerView>of("customer-view")
                .when(CustomerRegistered.class, (before, e, at) -> of(e))
                .on(EmailConfirmed.class, (customer, e, at) -> customer.confirm(e.email()))
                .on(OrderPlaced.class, e -> e.customer().id(), (customer, e, at) -> customer.ordered(e.placedAt()))
                .on(PaymentTaken.class, PaymentTaken::customer, (customer, e, at) -> customer.paid(e.amount()));
    }

    private static CustomerView of(CustomerRegistered e) {
        var customer = e.customer();
        return new CustomerView(
                customer.id(), customer.name(), customer.email(), false, e.city(), 0, new BigDecimal("0.00"), null);
    }

    private CustomerView confirm(String address) {
        return new CustomerView(id, name, address, true, city, orders, spent, lastOrderAt);
    }

    private CustomerView ordered(Instant at) {
        return new CustomerView(id, name, email, confirmed, city, orders + 1, spent, at);
    }

    private CustomerView paid(BigDecimal amount) {
        return new CustomerView(id, name, email, confirmed, city, orders, spent.add(amount), lastOrderAt);
    }
}
