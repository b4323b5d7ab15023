package dev.latchkey.server.wiring;

import dev.latchkey.auth.credential.CredentialShelf;
import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.Revocations;
import jakarta.inject.Inject;

/** What has to be done about tokens and other credentials by the clock. */
record TokenUpkeep(
        Revocations revocations, IssuedTokens issued, RefreshFamilies families, CredentialShelf credentials) {

    @Inject
    TokenUpkeep {}

    /** Learns what other servers revoked; one small query if nothing was. */
    void refresh() {
        revocations.refresh();
    }

    /** When credentials of accounts were last used, gathered since the last time. */
    void writeUses() {
        credentials.writeUses();
    }

    void prune() {
        revocations.prune();
        issued.prune();
        families.prune();
        credentials.prune();
    }
}
