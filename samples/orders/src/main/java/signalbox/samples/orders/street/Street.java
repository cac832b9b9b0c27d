package signalbox.samples.orders.street;

import java.time.Instant;
import java.util.SplittableRandom;
import signalbox.bus.dispatch.Outbox;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.storage.Storage;
import signalbox.samples.orders.books.Books;
import signalbox.samples.orders.books.LogFollower;

/// Everybody around the shop. What they do follows from the season and a seed alone.
public final class Street {
    private final Agenda agenda = new Agenda();
    private final LabelPrinter printer;

    /// What the street stands on.
    ///
    /// @param outbox how messages get in
    /// @param books what customers see on the order page
    /// @param log what carriers see
    public record Ground(Storage storage, EnvelopeCodec codec, Outbox outbox, Books books, LogFollower log) {}

    /// Moves everybody in.
    public Street(Ground ground, ShopClock clock, Season season, long seed) {
        var random = new SplittableRandom(seed);
        var catalogue = new Catalogue();
        var web = new Sender("shop-web", ground.outbox(), clock, seed);
        var shoppers = new Shoppers(new Shoppers.Place(agenda, clock, season, catalogue), web, random.split());
        shoppers.open();
        new SecondThoughts(agenda, clock, web, ground.books(), random.split()).follow(ground.log());
        var warehouse = new Sender("warehouse", ground.outbox(), clock, seed);
        new Warehouse(agenda, warehouse, catalogue, random.split()).open(season);
        var carriers = new Sender("carriers", ground.outbox(), clock, seed);
        new Carriers(agenda, clock, carriers, random.split()).follow(ground.log());
        var partner = new Sender("partner", ground.outbox(), clock, seed);
        new Partner(new Shoppers.Place(agenda, clock, season, catalogue), partner, ground, random.split()).open();
        new Staff(agenda, new Sender("staff", ground.outbox(), clock, seed)).open(season);
        this.printer = new LabelPrinter(ground.storage(), ground.codec(), season);
    }

    /// Returns what people plan to do.
    public Agenda agenda() {
        return agenda;
    }

    /// Does what is done between the rounds of the workers.
    public void between(Instant now) {
        printer.look(now);
    }
}
