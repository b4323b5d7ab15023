package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.AccountView;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a token is good for at this moment (RFC 7662). */
public sealed interface Introspection {

    /** Continues with what fits this case. */
    <T> T fold(Function<? super Active, ? extends T> active, Supplier<? extends T> inactive);

    /**
     * The token is accepted.
     *
     * @param id empty if it has none
     * @param issuedAt {@link Instant#EPOCH} if unknown
     * @param expiresAt {@link Instant#MAX} if it does not expire
     * @param refresh whether it is a refresh token
     */
    record Active(
            String applicationId, AccountView account, String id, Instant issuedAt, Instant expiresAt, boolean refresh)
            implements Introspection {
        @Override
        public <T> T fold(Function<? super Active, ? extends T> active, Supplier<? extends T> inactive) {
            return active.apply(this);
        }
    }

    /** The token is not accepted; nothing more is told about it. */
    record Inactive() implements Introspection {
        @Override
        public <T> T fold(Function<? super Active, ? extends T> active, Supplier<? extends T> inactive) {
            return inactive.get();
        }
    }
}
