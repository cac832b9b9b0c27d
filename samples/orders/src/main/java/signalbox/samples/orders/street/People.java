package signalbox.samples.orders.street;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import signalbox.samples.orders.words.Address;
import signalbox.samples.orders.words.Customer;

/// Who buys: people who come back, and new ones.
final class People {
    private static final int FIRST_ID = 18_200;
    private static final int NEW_SHARE = 47;
    private static final List<String> FIRST = List.of(
            "Marit", "Joris", "Femke", "Bram", "Sanne", "Thijs", "Lotte", "Daan", "Anouk", "Ruben", "Noor", "Sem",
            "Elif", "Mats", "Ines", "Luca", "Hanna", "Oskar", "Maja", "Pavel");
    private static final List<String> LAST = List.of(
            "Kade",
            "de Wit",
            "Visser",
            "Jansen",
            "Peeters",
            "Smit",
            "Bakker",
            "Mulder",
            "Claes",
            "Dekker",
            "Vos",
            "Keller",
            "Moreau",
            "Brandt",
            "Nowak",
            "Lindqvist",
            "Rossi",
            "Hoekstra",
            "Wouters",
            "Yilmaz");
    private static final List<String> HOSTS = List.of("kade.nl", "post.example", "mail.example", "home.example");
    private static final List<String> STREETS =
            List.of("Coolsingel", "Kerkstraat", "Stationsplein", "Molenweg", "Hoofdstraat", "Lange Nieuwstraat");

    /// Cities, as often as people live there.
    private static final List<Place> PLACES = List.of(
            new Place("Rotterdam", "NL", 22),
            new Place("Amsterdam", "NL", 22),
            new Place("Utrecht", "NL", 12),
            new Place("Groningen", "NL", 7),
            new Place("Gent", "BE", 9),
            new Place("Antwerpen", "BE", 7),
            new Place("Köln", "DE", 9),
            new Place("Lille", "FR", 6),
            new Place("Zürich", "CH", 7),
            new Place("Reykjavík", "IS", 1));

    private record Place(String city, String country, int weight) {}

    /// Somebody who buys.
    record Person(Customer customer, Address home, boolean isNew) {}

    private final RandomGenerator random;
    private final List<Person> known = new ArrayList<>();

    People(RandomGenerator random) {
        this.random = random;
    }

    Person anyone() {
        if (known.isEmpty() || random.nextInt(100) < NEW_SHARE) {
            var person = newcomer();
            known.add(new Person(person.customer(), person.home(), false));
            return person;
        }
        return known.get(random.nextInt(known.size()));
    }

    Address address() {
        var place = place();
        return new Address(one(STREETS) + " " + (1 + random.nextInt(180)), place.city(), place.country());
    }

    private Person newcomer() {
        var number = FIRST_ID + known.size();
        var first = one(FIRST);
        var last = one(LAST);
        var mailbox = (first + "." + last.replace(" ", "")).toLowerCase(Locale.ROOT);
        var email = mailbox + number % 100 + "@" + one(HOSTS);
        return new Person(new Customer("C-" + number, first + " " + last, email), address(), true);
    }

    private Place place() {
        var left = random.nextInt(PLACES.stream().mapToInt(Place::weight).sum());
        for (var place : PLACES) {
            left -= place.weight();
            if (left < 0) {
                return place;
            }
        }
        return PLACES.getFirst();
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
