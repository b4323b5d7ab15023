package dev.latchkey.auth.method.jwt;

/**
 * A certificate, public key or shared secret from the settings. It has no {@code kid} of its own, so it is tried for
 * any: the {@code kid} of a token is only a hint (RFC 7515, section 4.1.4), and there is no other key to mean.
 */
final class PastedKey implements ExternalKeys {

    private final VerifyingKey key;

    PastedKey(VerifyingKey key) {
        this.key = key;
    }

    @Override
    public boolean configured() {
        return true;
    }

    @Override
    public VerifyingKey find(String keyId) {
        return key;
    }
}
