package dev.latchkey.auth.guard;

import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.StandardError;
import java.time.Duration;

/** A method could not be asked, or did not answer as methods do. Carries no stack trace; the log has what there is. */
public final class MethodUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Duration retryAfter;

    private MethodUnavailableException(String sentence, Duration retryAfter) {
        super(sentence, null, false, false);
        this.retryAfter = retryAfter.compareTo(SHORTEST) < 0 ? SHORTEST : retryAfter;
    }

    static MethodUnavailableException because(String sentence, Duration retryAfter) {
        return new MethodUnavailableException(sentence, retryAfter);
    }

    /** When a new try makes sense, at least a second. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The same as the answer to a request. */
    AuthOutcome outcome() {
        return new AuthOutcome.Unavailable(StandardError.AUTH_METHOD_UNAVAILABLE, retryAfter, getMessage());
    }
}
