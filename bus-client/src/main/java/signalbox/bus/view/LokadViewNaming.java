package signalbox.bus.view;

import java.util.Optional;

/// The default naming of Lokad.CQRS v2 (DefaultAtomicStorageStrategyBuilder). The ending is `.pb` whatever the codec.
final class LokadViewNaming implements ViewNaming {
    static final LokadViewNaming INSTANCE = new LokadViewNaming();

    private static final String PREFIX = "atomic-";
    private static final String ENDING = ".pb";

    private LokadViewNaming() {}

    @Override
    public String container(String type) {
        return CleanName.of(PREFIX + type);
    }

    @Override
    public String name(String type, String key) {
        return start(type, key) + ENDING;
    }

    @Override
    public String start(String type, String prefix) {
        return CleanName.of(type) + "-" + CleanName.lower(prefix);
    }

    @Override
    public String singletons() {
        return PREFIX + "singleton";
    }

    @Override
    public String singleton(String type) {
        return CleanName.of(type) + ENDING;
    }

    @Override
    public Optional<String> type(String container) {
        return Optional.of(container)
                .filter(name -> name.startsWith(PREFIX) && !name.equals(singletons()))
                .map(name -> name.substring(PREFIX.length()))
                .filter(type -> !type.isEmpty() && container(type).equals(container));
    }

    @Override
    public Optional<String> key(String type, String name) {
        var start = start(type, "");
        return name.startsWith(start) && name.endsWith(ENDING) && name.length() >= start.length() + ENDING.length()
                ? Optional.of(name.substring(start.length(), name.length() - ENDING.length()))
                        .filter(key -> name(type, key).equals(name))
                : Optional.empty();
    }

    @Override
    public Optional<String> singletonType(String name) {
        return Optional.of(name)
                .filter(n -> n.endsWith(ENDING))
                .map(n -> n.substring(0, n.length() - ENDING.length()))
                .filter(type -> !type.isEmpty() && singleton(type).equals(name));
    }
}
