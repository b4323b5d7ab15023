package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.OnlineCheck;
import java.time.Instant;
import java.util.Optional;

/**
 * Keys that an issuer publishes at an address. A request whose key is in the set never waits; one whose key is not may
 * wait for one fetch, if a fetch is allowed.
 */
final class FetchedKeys implements ExternalKeys {

    private final KeySetCache cache;
    private final Algorithm algorithm;
    private final MethodContext context;
    private volatile FittingKeys fitting;

    FetchedKeys(KeySetCache cache, Algorithm algorithm, MethodContext context) {
        this.cache = cache;
        this.algorithm = algorithm;
        this.context = context;
        this.fitting = FittingKeys.of(KeySet.NONE, algorithm);
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public VerifyingKey find(String keyId) throws Refusal {
        KeySet set = cache.current(context);
        Optional<VerifyingKey> known = usable(set).find(keyId);
        return known.isPresent() ? known.get() : findElsewhere(keyId, set);
    }

    private VerifyingKey findElsewhere(String keyId, KeySet set) throws Refusal {
        Instant now = context.clock().instant();
        boolean hopeless = keyId.isEmpty() || cache.missing(keyId, now);
        if (set.usable(now) && hopeless) {
            throw unknown(keyId);
        }
        KeySet newer = cache.newer(set, context);
        Optional<VerifyingKey> found = usable(newer).find(keyId);
        if (found.isPresent()) {
            return found.get();
        }
        if (!newer.usable(now)) {
            throw Refusal.unavailable(cache.untilNextFetch(now), "No usable key set: " + reason());
        }
        if (newer != set) {
            cache.rememberMissing(keyId, now);
        }
        throw unknown(keyId);
    }

    /** The keys of a set; none of a set that has been kept too long. */
    private FittingKeys usable(KeySet set) {
        KeySet trusted = set.usable(context.clock().instant()) ? set : KeySet.NONE;
        FittingKeys last = fitting;
        if (last.source() == trusted) {
            return last;
        }
        FittingKeys fresh = FittingKeys.of(trusted, algorithm);
        fitting = fresh;
        return fresh;
    }

    private String reason() {
        return cache.problem().isEmpty() ? "the answer takes too long." : cache.problem();
    }

    private static Refusal unknown(String keyId) {
        String reason = keyId.isEmpty()
                ? "The token names no key, and the key set does not have exactly one that fits."
                : "The key set has no such key.";
        return new Refusal(Check.KEY, JwtError.UNKNOWN_KEY, reason, Fact.keyId("kid", keyId));
    }

    @Override
    public Optional<OnlineCheck> onlineCheck() {
        return Optional.of(new KeySetCheck(cache, algorithm, context));
    }
}
