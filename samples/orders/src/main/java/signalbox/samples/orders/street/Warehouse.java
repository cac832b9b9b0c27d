package signalbox.samples.orders.street;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import signalbox.samples.orders.words.Commands.ChangePrice;
import signalbox.samples.orders.words.Commands.CountStock;
import signalbox.samples.orders.words.Commands.ReceiveStock;

/// Counts shelves, takes deliveries, changes labels.
final class Warehouse {
    private static final String AMSTERDAM = "AMS-1";
    private static final long FULL = 4_000;
    private static final int COUNTS_A_DAY = 250;
    private static final int LABELS_A_DAY = 80;

    private final Agenda agenda;
    private final Sender sender;
    private final Catalogue catalogue;
    private final RandomGenerator random;

    Warehouse(Agenda agenda, Sender sender, Catalogue catalogue, RandomGenerator random) {
        this.agenda = agenda;
        this.sender = sender;
        this.catalogue = catalogue;
        this.random = random;
    }

    void open(Season season) {
        agenda.at(season.start(), this::fillShelves);
        for (var day = season.start(); day.isBefore(season.end()); day = day.plus(Duration.ofDays(1))) {
            var morning = day.plus(Duration.ofHours(6));
            agenda.at(morning, () -> work(morning));
        }
        agenda.at(
                season.miscount(),
                () -> sender.send("stock", Catalogue.MUG.sku(), new CountStock(Catalogue.MUG.sku(), 0, AMSTERDAM)));
    }

    private void fillShelves() {
        for (var article : catalogue.all()) {
            sender.send("stock", article.sku(), new ChangePrice(article.sku(), article.price()));
            sender.send("stock", article.sku(), new CountStock(article.sku(), FULL, AMSTERDAM));
        }
    }

    private void work(Instant morning) {
        for (var n = 0; n < COUNTS_A_DAY; n++) {
            agenda.at(during(morning), this::count);
        }
        for (var n = 0; n < LABELS_A_DAY; n++) {
            agenda.at(morning.plusSeconds(random.nextInt(3_600)), this::label);
        }
        agenda.at(
                morning.plusSeconds(600),
                () -> sender.send("stock", Catalogue.MUG.sku(), new ReceiveStock(Catalogue.MUG.sku(), 240, AMSTERDAM)));
    }

    private Instant during(Instant morning) {
        return morning.plusSeconds(random.nextInt((int) Duration.ofHours(14).toSeconds()));
    }

    /// Nobody counts the mugs: they are sold too fast.
    private void count() {
        var article = catalogue.all().get(1 + random.nextInt(catalogue.all().size() - 2));
        var counted = FULL - random.nextInt(900);
        sender.send("stock", article.sku(), new CountStock(article.sku(), counted, AMSTERDAM));
    }

    private void label() {
        var article = catalogue.all().get(1 + random.nextInt(catalogue.all().size() - 2));
        var factor = BigDecimal.valueOf(90 + random.nextInt(21), 2);
        var price = article.price().multiply(factor).setScale(2, RoundingMode.HALF_UP);
        sender.send("stock", article.sku(), new ChangePrice(article.sku(), price));
    }
}
