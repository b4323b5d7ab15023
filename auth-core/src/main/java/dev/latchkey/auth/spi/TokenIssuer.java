package dev.latchkey.auth.spi;

/** Hands out credentials that the same method accepts. */
public interface TokenIssuer {

    /** A fresh credential for this account, whose password or other proof the host has checked. */
    IssuedToken issue(AccountView account);
}
