package signalbox.samples.orders.street;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import signalbox.samples.orders.words.Address;
import signalbox.samples.orders.words.Commands.CloseDay;
import signalbox.samples.orders.words.Commands.PlaceOrder;
import signalbox.samples.orders.words.Commands.WithdrawOrder;
import signalbox.samples.orders.words.Customer;
import signalbox.samples.orders.words.Line;

/// People who work in the shop: they start the first day, and once try the shop out with orders of their own.
final class Staff {
    private final Agenda agenda;
    private final Sender sender;

    Staff(Agenda agenda, Sender sender) {
        this.agenda = agenda;
        this.sender = sender;
    }

    void open(Season season) {
        agenda.at(season.start(), () -> {
            var first = LocalDate.ofInstant(season.start(), ZoneOffset.UTC);
            var midnight = first.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
            sender.sendAt(midnight, "orders", first.toString(), new CloseDay(first));
        });
        var day = season.end().minus(Duration.ofDays(6));
        for (var n = 1; n <= 3; n++) {
            var id = "test-" + n;
            var at = day.plus(Duration.ofMinutes(7L * n));
            agenda.at(at, () -> sender.send("orders", id, order(id, at)));
            agenda.at(at.plus(Duration.ofMinutes(3)), () -> sender.send("orders", id, new WithdrawOrder(id)));
        }
    }

    private static PlaceOrder order(String id, Instant at) {
        var tester = new Customer("C-1", "Test", "test@shop.example");
        var lines = List.of(new Line(Catalogue.MUG.sku(), 1, Catalogue.MUG.price()));
        var home = new Address("Werf 1", "Amsterdam", "NL");
        return new PlaceOrder(id, tester, "staff", "EUR", lines, null, home, "only a test", at);
    }
}
