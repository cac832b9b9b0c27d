package signalbox.samples.orders.words;

/// Where a parcel goes.
///
/// @param country two letters
public record Address(String street, String city, String country) {}
