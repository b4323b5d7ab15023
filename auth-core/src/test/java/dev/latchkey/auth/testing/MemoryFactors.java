package dev.latchkey.auth.testing;

import dev.latchkey.auth.factor.SecondFactor;
import dev.latchkey.auth.factor.SecondFactorRepository;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Second factors in memory. */
public final class MemoryFactors implements SecondFactorRepository {

    private final Map<Long, SecondFactor> factors = new HashMap<>();
    private final Map<Long, Set<String>> recovery = new HashMap<>();

    @Override
    public synchronized Optional<SecondFactor> find(long accountId) {
        return Optional.ofNullable(factors.get(accountId));
    }

    @Override
    public synchronized void put(SecondFactor factor, List<String> recoveryHashes) {
        factors.put(factor.accountId(), factor);
        recovery.put(factor.accountId(), new HashSet<>(recoveryHashes));
    }

    @Override
    public synchronized void putRecovery(long accountId, List<String> recoveryHashes) {
        recovery.computeIfPresent(accountId, (id, old) -> new HashSet<>(recoveryHashes));
    }

    @Override
    public synchronized boolean takeStep(long accountId, long step) {
        SecondFactor factor = factors.get(accountId);
        if (factor == null || factor.lastStep() >= step) {
            return false;
        }
        factors.put(accountId, new SecondFactor(accountId, factor.sealedSecret(), step, factor.since()));
        return true;
    }

    @Override
    public synchronized boolean takeRecovery(long accountId, String hash) {
        return recovery.getOrDefault(accountId, new HashSet<>()).remove(hash);
    }

    @Override
    public synchronized int recoveryLeft(long accountId) {
        return recovery.getOrDefault(accountId, Set.of()).size();
    }

    @Override
    public synchronized void delete(long accountId) {
        factors.remove(accountId);
        recovery.remove(accountId);
    }

    @Override
    public synchronized Optional<String> anySealedSecret() {
        return factors.values().stream().map(SecondFactor::sealedSecret).findFirst();
    }
}
