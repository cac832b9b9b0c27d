package signalbox.bus.wire;

import signalbox.bus.message.Content;
import signalbox.bus.message.Decoded;
import signalbox.bus.message.Envelope;
import signalbox.bus.message.EnvelopeCodec;
import signalbox.bus.message.Payload;

/// Every format a bus may carry, told apart by its bytes. Has no state; any thread MAY use it.
///
/// **Reading.** The Lokad families: schema 2 with a protobuf (`lmf2-protobuf`) or binary XML (`lmf2-xml`) contract
/// block, schema 1 (`lmf1`), schema 3 (`lmf3`), claim checks (`reference`). Then plain bodies: a JSON object or list
/// (`json`, certain), one XML document (`xml`), other text (`text`); these have an envelope without id and date and
/// one item without contract. Base64 and gzip around any of them are taken off and named in the format's encoding.
/// A gzip MUST NOT inflate to more than 64 MiB. Anything else is [Decoded.Unreadable] as `bytes`; a damaged envelope
/// is unreadable in its family, with the offset. Text that is JSON only as a lone number, string or word, or that
/// could as well be Base64, is answered with `certain` false.
///
/// **Writing.** Schema 2 with a protobuf contract block, equal byte for byte to what the original library writes.
/// The payloads of the items are not touched. Dates are cut to 100 ns.
public final class WireCodec implements EnvelopeCodec {
    @Override
    public Decoded read(Payload bytes) {
        return Body.read(bytes);
    }

    /// {@inheritDoc}
    ///
    /// @throws IllegalArgumentException also when a date is outside the years 1 to 9999
    @Override
    public Payload write(Envelope envelope) {
        return Lmf2.write(envelope);
    }

    /// Renders the content of an item as JSON.
    ///
    /// **JSON** is answered as it stands, so that numbers and order are exact.
    ///
    /// **XML**, text (`xml`) or binary (`binary-xml`): the value of the root element, without the root's name.
    /// - An element with children is an object; local names are its keys, prefixes and namespaces are left out.
    /// - Children of the same name are one list, at the place of the first. Children in the namespace of .NET arrays,
    ///   and values of array records, are a list even when there is one.
    /// - An element with text only is its value. Binary XML says which values are numbers and booleans (it stores the
    ///   strings "0" and "1" as numbers); in text XML what is spelled like a JSON number, true or false is one.
    ///   Dates, Guids, time spans are strings; bytes are a Base64 string; an empty element is an empty string.
    /// - `i:nil` is null. `i:type` of an object is `@type`, of a plain value it is left out. Other attributes are
    ///   `@name`; the text beside them, or beside children, is `#text`.
    /// - A document type declaration is refused: the document is then text.
    ///
    /// **Protobuf** has no schema here: `{"<field number>": value}`, repeated fields as lists, always `certain` false.
    /// Varints are numbers with a sign; fixed fields are floating-point numbers where that is a likely one;
    /// length-delimited fields are text, a message or, failing both, a Base64 string. Guids and dates of protobuf-net
    /// are strings where their bytes hardly allow another reading (a Guid with a version, a date between 1990 and 2100
    /// counted in milliseconds or ticks). No bytes at all are a message in which every field has its default.
    ///
    /// **Text** is a JSON string; so is XML that is nested deeper than 256 elements and JSON deeper than 1,000 levels.
    /// Everything else, and XML or protobuf with more than 500,000 parts, has no JSON.
    @Override
    public Content content(Payload payload) {
        return ItemContent.of(payload);
    }
}
