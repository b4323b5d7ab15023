package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.token.IssuedRefresh;
import java.util.function.Function;

/** What a request for a token got. */
public sealed interface TokenGrant {

    Decided decided();

    /** Continues with the function that fits this case. */
    <T> T fold(Function<? super Granted, ? extends T> granted, Function<? super Refused, ? extends T> refused);

    /** A token, and a refresh token if the application hands them out. */
    record Granted(IssuedToken token, IssuedRefresh refresh, Decided decided) implements TokenGrant {
        @Override
        public <T> T fold(
                Function<? super Granted, ? extends T> granted, Function<? super Refused, ? extends T> refused) {
            return granted.apply(this);
        }
    }

    /** Nothing, and why. */
    record Refused(Refusal refusal, Decided decided) implements TokenGrant {
        @Override
        public <T> T fold(
                Function<? super Granted, ? extends T> granted, Function<? super Refused, ? extends T> refused) {
            return refused.apply(this);
        }
    }
}
