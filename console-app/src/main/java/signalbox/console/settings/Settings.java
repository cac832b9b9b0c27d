package signalbox.console.settings;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What the console keeps between two starts: groups of small texts. Never a secret.
///
/// For the JavaFX thread, or any one thread. A change is on disk when [#save] returns.
public final class Settings {
    private final SettingsFile file;
    private final Map<String, Map<String, String>> groups;
    private boolean changed;

    private Settings(SettingsFile file, Map<String, Map<String, String>> groups) {
        this.file = file;
        this.groups = groups;
    }

    /// Opens the settings in a folder; empty ones when there are none yet.
    public static Settings open(Path folder) {
        var file = new SettingsFile(folder.resolve("settings.json"));
        return new Settings(file, file.read());
    }

    /// Returns a setting, else the given text.
    public String get(String group, String key, String otherwise) {
        return groups.getOrDefault(group, Map.of()).getOrDefault(key, otherwise);
    }

    /// Returns a group as it stands, sorted by key.
    public Map<String, String> group(String name) {
        return Map.copyOf(groups.getOrDefault(name, Map.of()));
    }

    /// Keeps a setting.
    public void put(String group, String key, String value) {
        var before = groups.computeIfAbsent(group, name -> new TreeMap<>()).put(key, value);
        changed |= !value.equals(before);
    }

    /// Forgets a setting.
    public void remove(String group, String key) {
        var values = groups.get(group);
        changed |= values != null && values.remove(key) != null;
    }

    /// Writes what changed since the last time.
    public void save() {
        if (changed) {
            file.write(groups);
            changed = false;
        }
    }
}
