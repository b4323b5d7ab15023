package dev.latchkey.auth.spi;

import java.util.List;
import java.util.Optional;

/**
 * A method opened for one application and one version of its settings. All request threads share it, so it must be
 * thread-safe.
 */
public interface AuthMethod extends AutoCloseable {

    /** Where in a request the credential of this method stands; the host takes it out and checks that it is there. */
    CredentialPlace credentialPlace();

    /**
     * Judges the credential of one request. A bad credential is an {@link AuthOutcome.Rejected}, never an exception;
     * an exception counts as a fault of the plugin and the request is refused.
     *
     * @param request what the method may see of the request
     * @param trace receives each check with its result; it takes no secrets
     */
    AuthOutcome authenticate(ApiRequest request, DecisionTrace trace);

    /** Present where the method hands out credentials of its own. */
    default Optional<TokenIssuer> tokenIssuer() {
        return Optional.empty();
    }

    /**
     * Public keys by which others can check what this method issued, each as a JSON Web Key (RFC 7517) in member
     * order; never a symmetric or private key. Empty where there are none.
     */
    default List<PublishedKey> publishedKeys() {
        return List.of();
    }

    /** Present where the method depends on something outside that an administrator may want to test or look at. */
    default Optional<OnlineCheck> onlineCheck() {
        return Optional.empty();
    }

    /** Releases threads, connections and caches. Called once, after the last request that uses the method. */
    @Override
    default void close() {}
}
