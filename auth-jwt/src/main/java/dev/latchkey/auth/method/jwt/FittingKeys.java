package dev.latchkey.auth.method.jwt;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The keys of a set that an algorithm can use. Where two of them share an id neither is used: nobody could tell which
 * one is meant.
 *
 * @param all those with an ambiguous id and those without one too
 */
record FittingKeys(KeySet source, Map<String, VerifyingKey> byId, List<VerifyingKey> all) {

    FittingKeys {
        byId = Map.copyOf(byId);
        all = List.copyOf(all);
    }

    static FittingKeys of(KeySet set, Algorithm algorithm) {
        List<VerifyingKey> fitting = set.keys().stream()
                .filter(key -> key.fits(algorithm))
                .map(key -> new VerifyingKey(key.id(), KeyOrigin.KEY_SET, false, algorithm, key.key()))
                .toList();
        Set<String> seen = new HashSet<>();
        Set<String> shared = fitting.stream()
                .map(VerifyingKey::id)
                .filter(id -> !seen.add(id))
                .collect(Collectors.toSet());
        Map<String, VerifyingKey> byId = fitting.stream()
                .filter(key -> !key.id().isEmpty() && !shared.contains(key.id()))
                .collect(Collectors.toMap(VerifyingKey::id, Function.identity()));
        return new FittingKeys(set, byId, fitting);
    }

    /** For a token without {@code kid}: the only key there is. */
    Optional<VerifyingKey> find(String keyId) {
        if (keyId.isEmpty()) {
            return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
        }
        return Optional.ofNullable(byId.get(keyId));
    }
}
