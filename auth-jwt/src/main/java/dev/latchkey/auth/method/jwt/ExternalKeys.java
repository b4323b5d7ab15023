package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.OnlineCheck;
import java.util.Optional;

/** Keys of an issuer elsewhere. Thread-safe. */
interface ExternalKeys {

    /** Whether the application accepts tokens from elsewhere at all. */
    boolean configured();

    /**
     * The one key that may have signed a token.
     *
     * @param keyId the {@code kid} of the token; empty if it names none
     * @throws Refusal if there is no such key, or it cannot be told
     */
    VerifyingKey find(String keyId) throws Refusal;

    /** Present where the keys are fetched. */
    default Optional<OnlineCheck> onlineCheck() {
        return Optional.empty();
    }
}
