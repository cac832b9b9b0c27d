package signalbox.samples.orders.words;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// So many of one thing.
///
/// @param unitPrice what the customer saw; absent where no price matters
public record Line(String sku, long quantity, @Nullable BigDecimal unitPrice) {}
