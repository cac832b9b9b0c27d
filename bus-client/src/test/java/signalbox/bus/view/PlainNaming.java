package signalbox.bus.view;

import java.util.Optional;

/// A solution's own rule: container `view-<type>`, blob name = key.
final class PlainNaming implements ViewNaming {
    @Override
    public String container(String type) {
        return "view-" + type;
    }

    @Override
    public String name(String type, String key) {
        return key;
    }

    @Override
    public String start(String type, String prefix) {
        return prefix;
    }

    @Override
    public String singletons() {
        return "view-singletons";
    }

    @Override
    public String singleton(String type) {
        return type;
    }

    @Override
    public Optional<String> type(String container) {
        return container.startsWith("view-") ? Optional.of(container.substring(5)) : Optional.empty();
    }

    @Override
    public Optional<String> key(String type, String name) {
        return Optional.of(name);
    }

    @Override
    public Optional<String> singletonType(String name) {
        return Optional.of(name);
    }
}
