package signalbox.console.shell;

import signalbox.console.api.TabState;
import signalbox.console.settings.Settings;

/// A tab's memory, in the settings.
record KeptState(Settings settings, String group) implements TabState {
    @Override
    public String get(String key, String otherwise) {
        return settings.get(group, key, otherwise);
    }

    @Override
    public void put(String key, String value) {
        settings.put(group, key, value);
    }
}
