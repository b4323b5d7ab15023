package dev.latchkey.auth.spi;

/**
 * Checks the password of an account, with everything that the sign-in page does: flood control by account and address,
 * a bounded number of checks at a time, and the same time for an unknown name as for a wrong password. A check costs
 * tens of milliseconds of processor time, so a method lets the outcome be cached. Thread-safe.
 */
public interface PasswordProof {

    /**
     * @param clientAddress as the request tells it; failures are counted against it
     */
    PasswordVerdict check(String name, CharSequence password, String clientAddress);
}
