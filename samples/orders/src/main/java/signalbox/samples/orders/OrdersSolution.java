package signalbox.samples.orders;

import java.util.List;
import signalbox.bus.dispatch.Projection;
import signalbox.bus.dispatch.Solution;
import signalbox.samples.orders.views.Projections;

/// The shop, as tools see it.
public final class OrdersSolution implements Solution {
    /// The tape of the shop's domain log.
    public static final String DOMAIN_LOG = "orders-tapes/domain.tmd";

    @Override
    public String name() {
        return "Orders";
    }

    @Override
    public String version() {
        return "2.4.1";
    }

    @Override
    public String domainLog() {
        return DOMAIN_LOG;
    }

    @Override
    public List<Projection<?>> projections() {
        return Projections.current();
    }
}
