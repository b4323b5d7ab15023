package dev.latchkey.auth.spi;

import java.time.Instant;

/** Hands out credentials that the same method accepts. */
public interface TokenIssuer {

    /**
     * A fresh credential for this account, whose password or other proof the host has checked.
     *
     * @param issuedAt whole seconds; the host may put it up to a second ahead, so that a credential issued right after
     *     a change of password is told from those it ended
     */
    IssuedToken issue(AccountView account, Instant issuedAt);
}
