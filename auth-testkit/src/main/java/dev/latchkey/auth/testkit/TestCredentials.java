package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AccountCredential;
import dev.latchkey.auth.spi.AccountCredentials;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Credentials of accounts in memory. Thread-safe. */
public final class TestCredentials implements AccountCredentials {

    private final Map<String, AccountCredential> credentials = new ConcurrentHashMap<>();
    private final List<String> used = new CopyOnWriteArrayList<>();

    public void put(AccountCredential credential) {
        credentials.put(credential.id(), credential);
    }

    public void revoke(String id) {
        credentials.remove(id);
    }

    /** Ids of those that were used, once for each use. */
    public List<String> used() {
        return List.copyOf(used);
    }

    @Override
    public Optional<AccountCredential> find(String id) {
        return Optional.ofNullable(credentials.get(id));
    }

    @Override
    public void used(AccountCredential credential) {
        used.add(credential.id());
    }
}
