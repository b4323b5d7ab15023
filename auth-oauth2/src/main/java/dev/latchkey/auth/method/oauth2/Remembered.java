package dev.latchkey.auth.method.oauth2;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was found of tokens, by their digest, for a time; the oldest entries give way to new ones. Thread-safe.
 *
 * @param <T> small and immutable
 */
final class Remembered<T> {

    private final Map<String, Entry<T>> entries;
    private final Duration time;

    private record Entry<T>(T value, Instant until) {}

    Remembered(int most, Duration time) {
        this.time = time;
        this.entries = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Entry<T>> eldest) {
                return size() > most;
            }
        };
    }

    synchronized void put(String digest, T value, Instant now) {
        entries.remove(digest);
        if (!time.isZero()) {
            entries.put(digest, new Entry<>(value, now.plus(time)));
        }
    }

    /** An entry from a time ahead of the clock does not count: the clock has been set back. */
    synchronized Optional<T> find(String digest, Instant now) {
        return Optional.ofNullable(entries.get(digest))
                .filter(entry -> now.isBefore(entry.until()) && !entry.until().isAfter(now.plus(time)))
                .map(Entry::value);
    }

    synchronized void remove(String digest) {
        entries.remove(digest);
    }

    synchronized int size() {
        return entries.size();
    }
}
