package signalbox.bus.storage;

/// Where a blob lies. The name MAY hold `/`.
public record BlobName(String container, String name) {
    public BlobName {
        if (container.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("A blob needs a container and a name: " + container + "/" + name);
        }
    }

    @Override
    public String toString() {
        return container + "/" + name;
    }
}
