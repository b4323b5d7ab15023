package dev.latchkey.auth.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.token.Revocation;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/**
 * Remembers which credentials proved good, so that the same token is not verified again. Bounded; an entry is for one
 * version of one application's settings and keys and for the method opened with them, holds until the method's
 * {@code cacheableUntil}, and knows the credential only by its SHA-256. Revocation, account and rules are checked all the same on every request.
 *
 * <p>Once it is full, what comes for the first time is noted and remembered only when it comes again: tokens that are
 * sent once, however many, neither push out those that repeat nor keep the memory busy. Thread-safe.
 */
public final class CredentialCache {

    private final Cache<Slot, Authenticated> outcomes;
    private final SeenBefore seen;
    private final long most;
    private final Clock clock;

    /** Copied for each use: asking the platform for one takes longer than to hash a token. */
    private final MessageDigest sha256 = sha256();

    /** Where the outcome for a credential has its place. The four numbers are the credential's SHA-256. */
    record Slot(String applicationId, long version, long opening, long a, long b, long c, long d) {}

    /** @param most credentials to remember; 0 remembers none */
    public CredentialCache(long most, Clock clock) {
        this.outcomes = Caffeine.newBuilder()
                .maximumSize(most)
                .expireAfterWrite(Revocation.LONGEST_MEMORY)
                .recordStats()
                .build();
        this.seen = new SeenBefore(most);
        this.most = most;
        this.clock = clock;
    }

    Slot slot(OpenApplication open, String credential) {
        try {
            MessageDigest digest = (MessageDigest) sha256.clone();
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(credential.getBytes(StandardCharsets.UTF_8)));
            return new Slot(
                    open.application().id(),
                    open.application().version(),
                    open.opening(),
                    hash.getLong(),
                    hash.getLong(),
                    hash.getLong(),
                    hash.getLong());
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the platform's SHA-256 can be copied", e);
        }
    }

    Optional<Authenticated> find(Slot slot) {
        return Optional.ofNullable(outcomes.getIfPresent(slot)).filter(this::holds);
    }

    void remember(Slot slot, Authenticated outcome) {
        if (holds(outcome) && (outcomes.estimatedSize() < most || seen.before(slot.a()))) {
            outcomes.put(slot, outcome);
        }
    }

    private boolean holds(Authenticated outcome) {
        return clock.instant().isBefore(outcome.credential().cacheableUntil());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    /** Share of look-ups that were answered, from 0 to 1. */
    public double hitRate() {
        return outcomes.stats().hitRate();
    }

    /** About how many credentials are remembered. */
    public long size() {
        return outcomes.estimatedSize();
    }
}
