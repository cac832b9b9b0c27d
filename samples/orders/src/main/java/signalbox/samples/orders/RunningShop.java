package signalbox.samples.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import signalbox.bus.dispatch.Dispatcher;
import signalbox.bus.dispatch.Outbox;
import signalbox.bus.dispatch.Policy;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.schedule.Scheduler;
import signalbox.bus.storage.Progress;
import signalbox.bus.storage.Storage;
import signalbox.bus.wire.WireCodec;
import signalbox.samples.orders.books.Books;
import signalbox.samples.orders.books.LogFollower;
import signalbox.samples.orders.fulfilment.DispatchDesk;
import signalbox.samples.orders.fulfilment.PaymentDesk;
import signalbox.samples.orders.fulfilment.StockRoom;
import signalbox.samples.orders.sales.CustomerDesk;
import signalbox.samples.orders.sales.SalesDesk;
import signalbox.samples.orders.street.Bank;
import signalbox.samples.orders.street.Season;
import signalbox.samples.orders.street.ShopClock;
import signalbox.samples.orders.street.Street;
import signalbox.samples.orders.words.Desk;

/// The shop at work on a medium, with everybody around it, through a season. The same season and seed leave the same
/// bytes. For one thread.
final class RunningShop {
    private static final Duration ROUND = Duration.ofSeconds(5);
    private static final Duration WRITES_VIEWS_EVERY = Duration.ofMinutes(15);

    private final Storage storage;
    private final ShopClock clock;
    private final Season season;
    private final SplittableRandom random;
    private final Scheduler scheduler;
    private final LogFollower log;
    private final LiveViews views;
    private final Street street;
    private final List<Crew> crews;
    private Instant written = Instant.EPOCH;

    RunningShop(Storage storage, ShopClock clock, Season season, long seed) {
        EnvelopeCodec codec = new WireCodec();
        this.storage = storage;
        this.clock = clock;
        this.season = season;
        this.random = new SplittableRandom(seed);
        this.scheduler = Scheduler.open(storage, codec, random.split());
        this.log = new LogFollower(storage.tapes().tape(OrdersSolution.DOMAIN_LOG), codec);
        this.views = new LiveViews(storage.blobs(), season.release());
        log.tell(views::see);
        var books = new Books(log);
        var outbox = new Outbox(storage, codec, OrdersSolution.DOMAIN_LOG, scheduler::schedule);
        this.street =
                new Street(new Street.Ground(storage, codec, outbox, books, log), clock, season, random.nextLong());
        this.crews = crews(outbox, desk(books, new Bank(season, seed)));
    }

    private static Desk desk(Books books, Bank bank) {
        var desk = new Desk();
        new SalesDesk(books).opens(desk);
        new CustomerDesk(books).opens(desk);
        new StockRoom(books).opens(desk);
        new PaymentDesk(books, bank).opens(desk);
        new DispatchDesk(books).opens(desk);
        return desk;
    }

    private List<Crew> crews(Outbox outbox, Desk desk) {
        return Stream.of(
                        new Pace("orders", 25),
                        new Pace("stock", 9.5),
                        new Pace("payments", 5.6),
                        new Pace("shipping", 3.9),
                        new Pace("invoices", 4.2),
                        new Pace("mail", 15.2))
                .map(pace -> new Crew(
                        pace.queue(),
                        new Dispatcher(storage, outbox, clock, desk.handlers(), Policy.of(pace.queue() + "-1")),
                        pace.perMinute()))
                .toList();
    }

    private record Pace(String queue, double perMinute) {}

    /// Lives through the season.
    ///
    /// @param progress told of hours; to stop, interrupt the thread
    void run(Progress progress) {
        crews.forEach(crew -> storage.queues().create(crew.queue()));
        var hours = Duration.between(season.start(), season.end()).toHours();
        while (!clock.isOver() && !Thread.currentThread().isInterrupted()) {
            clock.moveTo(next());
            street.agenda().doAll(clock.instant());
            scheduler.deliverDue(clock.instant());
            work();
            progress.at(Duration.between(season.start(), clock.instant()).toHours(), hours);
        }
        log.catchUp();
        views.write();
    }

    private void work() {
        for (var crew : crews) {
            street.between(clock.instant());
            crew.work(clock, season.isSale(clock.instant()), random);
        }
        log.catchUp();
        if (!clock.instant().isBefore(written.plus(WRITES_VIEWS_EVERY))) {
            written = clock.instant();
            views.write();
        }
    }

    private Instant next() {
        var planned = street.agenda().next().orElse(season.end());
        var due = scheduler.nextDue().orElse(season.end());
        var next = planned.isBefore(due) ? planned : due;
        var round = clock.instant().plus(ROUND);
        return isBusy() && round.isBefore(next) ? round : next;
    }

    private boolean isBusy() {
        return crews.stream()
                .anyMatch(crew -> storage.queues().queue(crew.queue()).count().value() > 0);
    }
}
