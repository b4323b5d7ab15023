package dev.latchkey.server.wiring;

import dev.latchkey.auth.token.IssuedTokens;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.Revocations;
import jakarta.inject.Inject;

/** What has to be done about tokens by the clock. */
record TokenUpkeep(Revocations revocations, IssuedTokens issued, RefreshFamilies families) {

    @Inject
    TokenUpkeep {}

    /** Learns what other servers revoked; one small query if nothing was. */
    void refresh() {
        revocations.refresh();
    }

    void prune() {
        revocations.prune();
        issued.prune();
        families.prune();
    }
}
