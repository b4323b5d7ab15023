package dev.latchkey.auth.spi;

/** What a setting holds; decides its input, its check and whether it is kept sealed. */
public enum FieldKind {
    /** One line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** A whole number within the field's bounds. */
    INTEGER,
    /** A duration in whole minutes. */
    MINUTES,
    /** {@code true} or {@code false}. */
    BOOLEAN,
    /** One of the field's options. */
    CHOICE,
    /** Any of the field's options, one a line. */
    SEVERAL_OF,
    /** An absolute http or https address. */
    URL,
    /** The name of a token claim. */
    CLAIM_NAME,
    /** The machine name of a role. */
    ROLE,
    /** An X.509 certificate or a public key in PEM. */
    CERTIFICATE,
    /** A public key in PEM. */
    PUBLIC_KEY,
    /** A private key in PEM; kept sealed and never shown again. */
    PRIVATE_KEY,
    /** A shared secret; kept sealed and never shown again. */
    SECRET,
    /** Several values, one a line. */
    LIST,
    /** Several {@code name=value} pairs, one a line. */
    MAP;

    /** Whether values of this kind are sealed at rest and never leave the server. */
    public boolean secret() {
        return this == PRIVATE_KEY || this == SECRET;
    }
}
