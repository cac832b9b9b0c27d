package signalbox.samples.orders.words;

/// Who buys.
///
/// @param id as `C-20418`
public record Customer(String id, String name, String email) {}
