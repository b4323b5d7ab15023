package dev.latchkey.auth.store.persistence;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.KeyState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the contracts store. */
final class Samples {

    static final Instant NOON = Instant.parse("2025-09-22T12:00:00.123Z");

    private Samples() {}

    static Account account(String name, String... roles) {
        return new Account(
                0,
                UUID.randomUUID(),
                name,
                name + "@example.com",
                "a hash",
                true,
                Set.of(roles),
                NOON,
                NOON.plusSeconds(1),
                Instant.EPOCH);
    }

    static Account with(Account old, String name, String passwordHash, Set<String> roles) {
        return new Account(
                old.id(),
                old.uuid(),
                name,
                old.mail(),
                passwordHash,
                old.active(),
                roles,
                old.created(),
                old.changed(),
                old.credentialsValidFrom());
    }

    static Application application(String id) {
        return application(id, 1, "Shop", ApplicationRules.NONE);
    }

    static Application application(String id, long version, String name, ApplicationRules rules) {
        return new Application(
                id,
                name,
                true,
                "jwt",
                Map.of("algorithm", "HS256", "username_attribute", "sub"),
                Map.of("secret_key", "sealed"),
                rules,
                version,
                NOON,
                NOON.plusSeconds(version));
    }

    static ApplicationRules everyRule() {
        return new ApplicationRules(
                Set.of("content_editor", "authenticated"),
                List.of("/node/*", "/node", "/a path"),
                List.of("/node/1"),
                Set.of("GET", "POST"),
                List.of("192.0.2.0/24", "2001:db8::/32"),
                List.of("192.0.2.7"),
                true,
                "X-Token",
                List.of("https://app.example.com", "*"),
                60);
    }

    static ApplicationKey key(String id, String applicationId, KeyState state) {
        return new ApplicationKey(id, applicationId, state, "RS256", "RSA", "cHVibGlj", "sealed", NOON);
    }
}
