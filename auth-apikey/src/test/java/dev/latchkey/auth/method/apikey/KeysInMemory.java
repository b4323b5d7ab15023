package dev.latchkey.auth.method.apikey;

import dev.latchkey.auth.spi.AccountCredential;
import dev.latchkey.auth.spi.AccountCredentials;
import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.spi.MethodSettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keys as a server would keep them, for one account. */
final class KeysInMemory implements AccountCredentials {

    static final UUID HOLDER = UUID.fromString("5f0c8a0e-6d2f-4a57-9a3b-3f6f2f6a1b11");

    private final Map<String, AccountCredential> kept = new HashMap<>();
    private final List<String> looked = new ArrayList<>();
    private final List<String> used = new ArrayList<>();

    /** The text of a new key. */
    String add(String prefix, Instant expires, Map<String, String> options) {
        MadeCredential made = new ApiKeyMaker()
                .make(new MethodSettings(Map.of("header", "API-Key", "prefix", prefix)), new MethodSettings(options));
        kept.put(made.id(), new AccountCredential(made.id(), HOLDER, made.proof(), options, Instant.EPOCH, expires));
        return made.text();
    }

    void forget() {
        kept.clear();
    }

    List<String> looked() {
        return looked;
    }

    List<String> used() {
        return used;
    }

    @Override
    public Optional<AccountCredential> find(String id) {
        looked.add(id);
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public void used(AccountCredential credential) {
        used.add(credential.id());
    }
}
