package signalbox.console.connections;

import java.util.ArrayList;
import java.util.List;

/// A bus that the user gave a name.
///
/// @param name how people and the command line call it; also the key of its secret in the keychain
/// @param address `demo`, `folder:PATH`, `azure-env:VARIABLE`, or `azure` when the secret lies in the keychain
/// @param color of the environment strip, as `#rrggbb`
/// @param readOnly whether changes are refused below everything
/// @param production whether it is marked as one that hurts
public record SavedConnection(String name, String address, String color, boolean readOnly, boolean production) {
    /// The address of a connection whose secret lies in the keychain.
    public static final String AZURE = "azure";

    /// The demo bus.
    public static final SavedConnection DEMO = new SavedConnection("demo", "demo", "#1a8f86", false, false);

    public SavedConnection {
        if (!name.equals(address) && !name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,62}")) {
            throw new IllegalArgumentException("A connection's name is made of letters, digits, '.', '_' and '-', up to"
                    + " 63, and begins with a letter or digit: " + name);
        }
        if (!color.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("A colour is written #rrggbb: " + color);
        }
    }

    /// Returns a connection for the time being, called by its address.
    public static SavedConnection passing(String address) {
        return new SavedConnection(address, address, "#57606a", false, false);
    }

    /// Returns a copy that refuses changes.
    public SavedConnection guarded() {
        return new SavedConnection(name, address, color, true, production);
    }

    /// Returns the text that the settings keep.
    String line() {
        var words = new ArrayList<>(List.of(color));
        if (readOnly) {
            words.add("read-only");
        }
        if (production) {
            words.add("production");
        }
        words.add(address);
        return String.join(" ", words);
    }

    /// Reads what [#line] wrote.
    static SavedConnection parse(String name, String line) {
        var color = line.substring(0, line.indexOf(' '));
        var rest = line.substring(color.length() + 1);
        var readOnly = rest.startsWith("read-only ");
        rest = readOnly ? rest.substring("read-only ".length()) : rest;
        var production = rest.startsWith("production ");
        rest = production ? rest.substring("production ".length()) : rest;
        return new SavedConnection(name, rest, color, readOnly, production);
    }
}
