package dev.latchkey.auth.method.jwt;

/**
 * What an application asks of a token.
 *
 * @param ownParties for tokens proved by a key of the ring
 * @param externalParties for tokens from elsewhere
 */
record TokenRules(
        HeaderRules header,
        TimeRules times,
        PartyRules ownParties,
        PartyRules externalParties,
        UsernameClaim username) {

    PartyRules parties(KeyOrigin origin) {
        return origin == KeyOrigin.OWN ? ownParties : externalParties;
    }
}
