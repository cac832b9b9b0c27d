package signalbox.samples.orders.street;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What is for sale.
final class Catalogue {
    static final Article MUG = new Article("MUG-BLUE-03", new BigDecimal("8.90"));
    static final Article GIFT_CARD = new Article("GIFT-CARD-50", new BigDecimal("50.00"));
    private static final int MUG_SHARE = 11;

    private final List<Article> articles = new ArrayList<>();

    record Article(String sku, BigDecimal price) {}

    Catalogue() {
        articles.add(MUG);
        articles.add(new Article("TEA-POT-11", new BigDecimal("24.50")));
        articles.add(new Article("TRAY-OAK-01", new BigDecimal("32.00")));
        var kinds = List.of("MUG", "CUP", "PLATE", "BOWL", "JUG", "VASE", "LAMP", "TOWEL", "SPOON", "KNIFE");
        var looks = List.of("RED", "WHITE", "GREEN", "OAK", "STEEL", "BLACK", "LINEN", "CORAL", "SAND", "SLATE");
        for (var kind : kinds) {
            for (var look : looks) {
                for (var size = 1; size <= 4; size++) {
                    var cents = 390 + 50L * ((kind.hashCode() + look.hashCode() + 37 * size) & 0x3F);
                    articles.add(new Article("%s-%s-%02d".formatted(kind, look, size), BigDecimal.valueOf(cents, 2)));
                }
            }
        }
        articles.add(GIFT_CARD);
    }

    List<Article> all() {
        return articles;
    }

    /// Returns an article that somebody likes: the blue mug more often than any other, never a gift card.
    Article liked(RandomGenerator random) {
        return random.nextInt(100) < MUG_SHARE ? MUG : articles.get(random.nextInt(articles.size() - 1));
    }
}
