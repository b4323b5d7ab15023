package dev.latchkey.auth.secret;

/** Seals secrets before they reach the database, and opens them again. Thread-safe. */
public interface SecretBox {

    /**
     * @param purpose what the secret belongs to, for example {@code application/1a2b3c4d/secret_key}; a sealed text
     *     opens only for the purpose it was sealed for
     * @return printable text
     */
    String seal(byte[] secret, String purpose);

    /** @throws SealBrokenException if the text was sealed for another purpose, under another key, or was changed */
    byte[] open(String sealed, String purpose);
}
