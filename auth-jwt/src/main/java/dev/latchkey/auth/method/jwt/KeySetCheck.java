package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.OnlineCheck;
import java.util.ArrayList;
import java.util.List;

/** Tells an administrator how it stands with a key set. */
final class KeySetCheck implements OnlineCheck {

    private final KeySetCache cache;
    private final Algorithm algorithm;
    private final MethodContext context;

    KeySetCheck(KeySetCache cache, Algorithm algorithm, MethodContext context) {
        this.cache = cache;
        this.algorithm = algorithm;
        this.context = context;
    }

    @Override
    public Report test() {
        KeySet set = cache.fetchNow(context);
        boolean healthy = cache.problem().isEmpty() && !fitting(set).isEmpty();
        return new Report(healthy, facts(set));
    }

    /** A set that nobody has asked for yet is no fault. */
    @Override
    public Report lastKnown() {
        KeySet set = cache.known();
        boolean neverAsked = set == KeySet.NONE && cache.problem().isEmpty();
        boolean usable = set.usable(context.clock().instant()) && !fitting(set).isEmpty();
        return new Report(neverAsked || usable, facts(set));
    }

    private List<Fact> facts(KeySet set) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.text("host", cache.address().getAuthority()));
        facts.add(set == KeySet.NONE ? Fact.text("fetched", "never") : Fact.time("fetched", set.fetchedAt()));
        if (!cache.problem().isEmpty()) {
            facts.add(Fact.text("problem", cache.problem()));
        }
        facts.add(Fact.number("public_signature_keys", set.keys().size()));
        fitting(set).forEach(key -> facts.add(Fact.keyId("key", key.id().isEmpty() ? "(without kid)" : key.id())));
        return facts;
    }

    private List<VerifyingKey> fitting(KeySet set) {
        return FittingKeys.of(set, algorithm).all();
    }
}
