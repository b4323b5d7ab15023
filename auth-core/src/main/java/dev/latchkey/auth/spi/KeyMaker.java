package dev.latchkey.auth.spi;

/** Makes or reads keys for an application's ring. */
public interface KeyMaker {

    /** Whether an application with these settings is served by keys of its own; false if only by keys from elsewhere. */
    boolean wantsOwnKey(MethodSettings settings);

    /**
     * A fresh key for these settings, from a cryptographically strong source.
     *
     * @throws InvalidSettingsException if the settings do not say what kind of key
     */
    KeyMaterial generate(MethodSettings settings) throws InvalidSettingsException;

    /**
     * Reads a key that somebody pasted.
     *
     * @param signing a private key in PEM, or the text of a shared secret
     * @param verifying the public key in PEM; may be empty where it follows from the private key
     * @throws InvalidSettingsException if it is unreadable, weak, of the wrong kind, or the halves do not match;
     *     problems carry the keys {@code private_key} and {@code public_key}
     */
    KeyMaterial read(MethodSettings settings, String signing, String verifying) throws InvalidSettingsException;
}
