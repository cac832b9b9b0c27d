package signalbox.bus.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import signalbox.bus.message.Payload;
import signalbox.bus.storage.Damage;

/// Goes over a tape record by record and stops at its end or at the first damaged place. Checks the framing of every
/// record; the hash only where the caller asks for it. One thread at a time; interrupting it stops the scan with a
/// [java.nio.channels.ClosedByInterruptException].
final class TapeScan {
    /// The block of a scan of the whole tape.
    static final int WHOLE = 1 << 20;
    /// The block of a look at a page.
    static final int PAGE = 1 << 17;

    private final TapeBlocks blocks;
    private final long limit;
    private final MessageDigest sha1 = TapeFrame.sha1();
    private long offset;
    private long length;
    private long version;
    private long end;
    private @Nullable Damage damage;

    /// Starts a scan.
    ///
    /// @param from where the first record to see begins
    /// @param version of the record before it
    /// @param limit where the tape ends
    /// @param block how many bytes to read at once at most
    TapeScan(FileChannel channel, long from, long version, long limit, int block) {
        this.blocks = new TapeBlocks(channel, limit, block);
        this.limit = limit;
        this.end = from;
        this.version = version;
    }

    /// Goes to the next record; false at the end of the tape or at a damaged place.
    boolean next() throws IOException {
        if (damage != null || end == limit) {
            return false;
        }
        var fault = headerFault(end, limit - end);
        if (fault != null) {
            damage = new Damage(end, fault);
        }
        return fault == null;
    }

    /// Returns where the record begins.
    long offset() {
        return offset;
    }

    /// Returns where the record ends; before the first, where the scan began.
    long end() {
        return end;
    }

    /// Returns the version of the record; before the first, the one the scan was given.
    long version() {
        return version;
    }

    /// Returns the damage that stopped the scan, if one did.
    @Nullable
    Damage damage() {
        return damage;
    }

    /// Returns whether the data of the record matches its hash; if not, the scan ends here.
    boolean intact() throws IOException {
        long at = offset + TapeFrame.HEADER;
        for (long left = length; left > 0; ) {
            blocks.need(at, 1);
            int count = (int) Math.min(left, blocks.from(at));
            sha1.update(blocks.bytes(), blocks.index(at), count);
            at += count;
            left -= count;
        }
        return compare(sha1.digest());
    }

    /// Returns the data of the record, or null when it does not match its hash: then the scan ends here.
    @Nullable
    Payload data() throws IOException {
        if (length > Integer.MAX_VALUE - 8) {
            throw new IOException("The record at byte " + offset + " has " + length + " bytes, too many to show");
        }
        var bytes = new byte[(int) length];
        long at = offset + TapeFrame.HEADER;
        if (blocks.from(at) >= bytes.length) {
            System.arraycopy(blocks.bytes(), blocks.index(at), bytes, 0, bytes.length);
        } else {
            blocks.fill(ByteBuffer.wrap(bytes), at);
        }
        return compare(sha1.digest(bytes)) ? Payload.owning(bytes) : null;
    }

    private boolean compare(byte[] digest) throws IOException {
        long foot = end - TapeFrame.FOOTER;
        blocks.need(foot, TapeFrame.FOOTER);
        if (TapeFrame.hasHash(blocks.bytes(), blocks.index(foot), digest)) {
            return true;
        }
        damage = new Damage(offset, "its data does not match its hash");
        return false;
    }

    private @Nullable String headerFault(long at, long left) throws IOException {
        int seen = (int) Math.min(left, TapeFrame.HEADER);
        blocks.need(at, seen);
        if (!TapeFrame.beginsHere(blocks.bytes(), blocks.index(at), seen)) {
            return "no record begins here";
        }
        if (seen < TapeFrame.HEADER) {
            return "it is cut short after " + left + " bytes";
        }
        long size = TapeFrame.length(blocks.bytes(), blocks.index(at));
        if (size < 0) {
            return "its header is damaged";
        }
        if (size > left - TapeFrame.FRAMING) {
            return "it is cut short: of " + size + " bytes of data and " + TapeFrame.FRAMING + " around them, " + left
                    + " are there";
        }
        return footerFault(at, size);
    }

    private @Nullable String footerFault(long at, long size) throws IOException {
        if (blocks.fits(size + TapeFrame.FRAMING)) {
            blocks.need(at, (int) size + TapeFrame.FRAMING);
        }
        long foot = at + TapeFrame.HEADER + size;
        blocks.need(foot, TapeFrame.FOOTER);
        int index = blocks.index(foot);
        var fault = TapeFrame.footerFault(blocks.bytes(), index, size);
        if (fault != null) {
            return fault;
        }
        long found = TapeFrame.version(blocks.bytes(), index);
        if (found <= version) {
            return "its version " + found + " does not follow " + version;
        }
        offset = at;
        length = size;
        version = found;
        end = foot + TapeFrame.FOOTER;
        return null;
    }
}
