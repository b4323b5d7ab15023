package dev.latchkey.auth.method.jwt;

/** The application accepts its own tokens only. */
final class NoExternalKeys implements ExternalKeys {

    @Override
    public boolean configured() {
        return false;
    }

    @Override
    public VerifyingKey find(String keyId) throws Refusal {
        throw new Refusal(Check.KEY, JwtError.UNKNOWN_KEY, "No key is configured for tokens from elsewhere.");
    }
}
