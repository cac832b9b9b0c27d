package signalbox.bus.azure;

import java.util.regex.Pattern;
import signalbox.bus.message.BusException;

/// The service's rule for names of queues and containers.
final class QueueNames {
    static final String RULE = "A name has 3 to 63 characters, only a-z, 0-9 and single hyphens, and begins and ends"
            + " with a letter or digit.";

    private static final Pattern GOOD = Pattern.compile("(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*");

    private QueueNames() {}

    static boolean good(String name) {
        return GOOD.matcher(name).matches();
    }

    /// Returns the name.
    ///
    /// @throws BusException.Refused when the service cannot have a queue of this name
    static String checked(String name) {
        if (!good(name)) {
            throw new BusException.Refused(
                    "SB-4338", "'" + name + "' cannot be the name of a queue in a storage account.", RULE);
        }
        return name;
    }
}
