package signalbox.console.shell;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.kordamp.ikonli.feather.Feather;

/// The icons of the window's one family.
final class Icons {
    private static final Set<String> KNOWN =
            Arrays.stream(Feather.values()).map(Feather::getDescription).collect(Collectors.toUnmodifiableSet());

    private Icons() {}

    /// Returns the icon name, or that of a plain mark when the family does not have it.
    static String known(String name) {
        return KNOWN.contains(name) ? name : "fth-square";
    }
}
