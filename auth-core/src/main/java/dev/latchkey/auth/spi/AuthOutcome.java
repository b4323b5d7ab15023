package dev.latchkey.auth.spi;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/** What became of an attempt to authenticate. */
public sealed interface AuthOutcome {

    /** Continues with the function that fits this case. */
    <T> T fold(
            Function<? super Authenticated, ? extends T> authenticated,
            Function<? super Rejected, ? extends T> rejected,
            Function<? super Unavailable, ? extends T> unavailable);

    /**
     * The credential is good. Whether its account exists, is enabled and may do what it asks is the host's to decide.
     *
     * @param subject whom the credential names
     * @param credential what the host needs for revocation and caching
     */
    record Authenticated(Subject subject, Credential credential) implements AuthOutcome {
        public Authenticated {
            Objects.requireNonNull(subject);
            Objects.requireNonNull(credential);
        }

        @Override
        public <T> T fold(
                Function<? super Authenticated, ? extends T> authenticated,
                Function<? super Rejected, ? extends T> rejected,
                Function<? super Unavailable, ? extends T> unavailable) {
            return authenticated.apply(this);
        }
    }

    /**
     * The credential is bad.
     *
     * @param code one of the codes of the method's descriptor, or a {@link StandardError}
     * @param detail one sentence for the operator, without secrets; empty if the code says it all
     */
    record Rejected(ErrorCode code, String detail) implements AuthOutcome {
        public Rejected {
            Objects.requireNonNull(code);
            Objects.requireNonNull(detail);
        }

        public Rejected(ErrorCode code) {
            this(code, "");
        }

        @Override
        public <T> T fold(
                Function<? super Authenticated, ? extends T> authenticated,
                Function<? super Rejected, ? extends T> rejected,
                Function<? super Unavailable, ? extends T> unavailable) {
            return rejected.apply(this);
        }
    }

    /**
     * The method cannot tell now, for example because a key set is out of reach or because too many attempts failed.
     *
     * @param code a code whose status is 503 or 429
     * @param retryAfter when a new try makes sense, at least a second
     * @param detail one sentence for the operator, without secrets
     */
    record Unavailable(ErrorCode code, Duration retryAfter, String detail) implements AuthOutcome {
        public Unavailable {
            Objects.requireNonNull(detail);
            if (code.httpStatus() != 503 && code.httpStatus() != 429) {
                throw new IllegalArgumentException("not a code of 503 or 429: " + code.name());
            }
            if (retryAfter.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("retryAfter is below a second");
            }
        }

        @Override
        public <T> T fold(
                Function<? super Authenticated, ? extends T> authenticated,
                Function<? super Rejected, ? extends T> rejected,
                Function<? super Unavailable, ? extends T> unavailable) {
            return unavailable.apply(this);
        }
    }
}
