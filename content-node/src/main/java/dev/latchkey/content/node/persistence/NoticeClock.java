package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.NodeCache;
import java.time.Duration;

/** Knows up to which moment everything that other servers changed has been heard; two seconds ago is late enough. */
public final class NoticeClock implements NodeCache.Freshness {

    private static final long MOST_SILENT_NANOS = Duration.ofSeconds(2).toNanos();

    /** Before the first word, nothing is certain. */
    private volatile long heardUpTo = System.nanoTime() - MOST_SILENT_NANOS;

    void upToDate(long nanos) {
        heardUpTo = nanos;
    }

    @Override
    public boolean certain() {
        return System.nanoTime() - heardUpTo < MOST_SILENT_NANOS;
    }
}
