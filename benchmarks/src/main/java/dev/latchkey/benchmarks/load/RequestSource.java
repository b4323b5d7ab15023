package dev.latchkey.benchmarks.load;

import java.nio.ByteBuffer;

/** Writes one request after the other. Used by one thread. */
@FunctionalInterface
public interface RequestSource {

    /**
     * Writes the next request, head and body.
     *
     * @param out empty, with room for 16 KiB
     * @return what may be answered, or {@link Expected#NOTHING_LEFT} if nothing was written
     */
    Expected next(ByteBuffer out);

    /** The same requests, but at most so many. */
    default RequestSource first(long most) {
        long[] left = {most};
        return out -> left[0]-- > 0 ? next(out) : Expected.NOTHING_LEFT;
    }
}
