package dev.latchkey.auth.spi;

/** The life of a key. Every step but the last can be taken back. */
public enum KeyState {
    /** Published, so that others learn it, but not yet signing. */
    STANDBY,
    /** Signs. One key of a ring at most. */
    ACTIVE,
    /** No longer signs, but what it signed still verifies. */
    RETIRING,
    /** Nothing it signed is accepted any more. Final. */
    REVOKED;

    /** Whether credentials proved by a key in this state are accepted. */
    public boolean verifies() {
        return this != REVOKED;
    }
}
