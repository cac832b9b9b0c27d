package signalbox.console.api;

/// Something that is read in the background, as a screen sees it.
///
/// @param <T> what is read
public sealed interface Loadable<T> {
    /// It is being read, for the first time.
    record Loading<T>() implements Loadable<T> {}

    /// It was read.
    record Ready<T>(T value) implements Loadable<T> {}

    /// It could not be read.
    record Failed<T>(Failure failure) implements Loadable<T> {}

    /// Returns that it is being read.
    static <T> Loadable<T> loading() {
        return new Loading<>();
    }

    /// Returns that it was read.
    static <T> Loadable<T> ready(T value) {
        return new Ready<>(value);
    }

    /// Returns that it could not be read.
    static <T> Loadable<T> failed(Failure failure) {
        return new Failed<>(failure);
    }
}
