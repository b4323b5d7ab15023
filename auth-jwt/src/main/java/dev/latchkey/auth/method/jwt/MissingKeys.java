package dev.latchkey.auth.method.jwt;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Key ids that a fresh key set did not have; the oldest give way to new ones. Not thread-safe. */
final class MissingKeys {

    /** Longer ones come from nobody who publishes keys, and are not worth the memory. */
    private static final int LONGEST_ID = 512;

    private final Map<String, Instant> until;
    private final Duration remembered;

    MissingKeys(int most, Duration remembered) {
        this.remembered = remembered;
        this.until = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
                return size() > most;
            }
        };
    }

    void add(String keyId, Instant now) {
        if (keyId.length() <= LONGEST_ID) {
            until.put(keyId, now.plus(remembered));
        }
    }

    /** An entry from a time ahead of the clock does not count: the clock has been set back. */
    boolean contains(String keyId, Instant now) {
        Instant end = until.getOrDefault(keyId, Instant.EPOCH);
        return now.isBefore(end) && !end.isAfter(now.plus(remembered));
    }

    void remove(Collection<String> keyIds) {
        keyIds.forEach(until::remove);
    }
}
