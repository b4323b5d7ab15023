package dev.latchkey.auth.spi;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Whom a credential names. The host finds the account. */
public sealed interface Subject {

    /** The account this subject means, if there is one. */
    Optional<AccountView> in(AccountLookup accounts);

    /** An account by its user name; compared as at login. */
    record ByName(String name) implements Subject {
        public ByName {
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a subject's name is not empty");
            }
        }

        @Override
        public Optional<AccountView> in(AccountLookup accounts) {
            return accounts.byName(name);
        }
    }

    /** An account by its stable id. */
    record ByUuid(UUID uuid) implements Subject {
        public ByUuid {
            Objects.requireNonNull(uuid);
        }

        @Override
        public Optional<AccountView> in(AccountLookup accounts) {
            return accounts.byUuid(uuid);
        }
    }
}
