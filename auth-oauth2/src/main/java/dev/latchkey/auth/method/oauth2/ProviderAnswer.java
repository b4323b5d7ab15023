package dev.latchkey.auth.method.oauth2;

import java.time.Duration;

/** What came of asking the provider about one token. */
sealed interface ProviderAnswer {

    /**
     * What the provider says of the token.
     *
     * @param retryAfter when asking again makes sense, should there be no answer
     * @throws Refusal if the provider does not accept the token or did not answer
     */
    Claims claims(Duration retryAfter) throws Refusal;

    /** Why the provider could not be asked; empty if it answered. */
    default String problem() {
        return "";
    }

    /** Whether the provider is at fault, so that asking it again at once makes no sense. */
    default boolean providerFailed() {
        return false;
    }

    /** Whether nothing at all can be told of this very token. */
    default boolean tellsNothing() {
        return false;
    }

    /** The provider stands up for the token. */
    record Accepted(Claims claims) implements ProviderAnswer {

        @Override
        public Claims claims(Duration retryAfter) {
            return claims;
        }
    }

    /** The provider does not know the token, or no longer. */
    record NotAccepted(String reason) implements ProviderAnswer {

        @Override
        public Claims claims(Duration retryAfter) throws Refusal {
            throw new Refusal(Check.IDENTITY_PROVIDER, OAuth2Error.INVALID_TOKEN, reason);
        }
    }

    /** The provider said nothing that can be used. */
    record NoAnswer(String problem, Fault fault) implements ProviderAnswer {

        /** Where the fault lies. */
        enum Fault {
            /** Other tokens would fare no better. */
            PROVIDER,
            /** Perhaps in the one token that was asked about. */
            TOKEN,
            /** Here: there was no turn, or no time left. */
            TURN
        }

        static NoAnswer ofProvider(String problem) {
            return new NoAnswer(problem, Fault.PROVIDER);
        }

        static NoAnswer noTurn(String problem) {
            return new NoAnswer(problem, Fault.TURN);
        }

        @Override
        public Claims claims(Duration retryAfter) throws Refusal {
            throw Refusal.unavailable(retryAfter, problem);
        }

        @Override
        public boolean providerFailed() {
            return fault == Fault.PROVIDER;
        }

        @Override
        public boolean tellsNothing() {
            return fault != Fault.TOKEN;
        }
    }
}
