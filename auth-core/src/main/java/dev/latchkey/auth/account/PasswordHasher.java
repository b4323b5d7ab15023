package dev.latchkey.auth.account;

/** Turns passwords into hashes that say how they were made. Thread-safe and slow on purpose. */
public interface PasswordHasher {

    /** A fresh hash with a fresh salt. */
    String hash(CharSequence password);

    /** A hash that no password has made and that takes as long to compare as any other. */
    default String decoy() {
        return hash("the password of nobody");
    }

    /** Whether the password made this hash; false for a hash that cannot be read. Compares in constant time. */
    boolean matches(CharSequence password, String stored);

    /** Whether the hash should be renewed because its parameters are no longer the current ones. */
    boolean outdated(String stored);
}
