package dev.latchkey.auth.method.jwt;

import java.time.Duration;
import java.util.Map;

/**
 * What goes into the tokens of an application.
 *
 * @param issuer the server's public address
 * @param audience the application's id
 * @param usernameAttribute the claim that holds the user name
 * @param rolesClaim the claim that lists the account's roles; empty for none
 * @param staticClaims the same in every token
 */
record IssuingRules(
        String issuer,
        String audience,
        Duration lifetime,
        String usernameAttribute,
        String rolesClaim,
        Map<String, String> staticClaims) {}
