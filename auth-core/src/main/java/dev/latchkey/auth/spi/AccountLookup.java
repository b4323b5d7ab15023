package dev.latchkey.auth.spi;

import java.util.Optional;
import java.util.UUID;

/**
 * Finds accounts. Blocked accounts are found too: the host refuses them after the credential proved right. A credential
 * cannot name the anonymous account, so it is found by its number only.
 */
public interface AccountLookup {

    /** By user name, compared as at login: without regard to case, otherwise exact. */
    Optional<AccountView> byName(String name);

    Optional<AccountView> byUuid(UUID uuid);

    /** By number; 0 is the anonymous account. */
    Optional<AccountView> byId(long id);
}
