package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The settings of one application that need neither a key nor an address to be read.
 *
 * @param issuer of external tokens; empty if any will do
 * @param audiences of external tokens; empty if any will do
 * @param rolesClaim empty for none
 */
record JwtSettings(
        String usernameAttribute,
        Algorithm algorithm,
        Duration lifetime,
        String issuer,
        Set<String> audiences,
        Duration clockSkew,
        String rolesClaim,
        Map<String, String> staticClaims) {

    /** Claims whose meaning is fixed, so that no setting may take their place. */
    private static final Set<String> FIXED = Set.of("iss", "aud", "iat", "nbf", "exp", "jti");

    private static final Duration DEFAULT_LIFETIME = Duration.ofMinutes(60);
    private static final String SUBJECT = "sub";

    static JwtSettings of(MethodSettings settings) {
        return new JwtSettings(
                settings.required(JwtSchema.USERNAME_ATTRIBUTE),
                Algorithm.named(settings.required(JwtSchema.SIGNING_ALGORITHM)),
                settings.minutes(JwtSchema.TOKEN_EXPIRY_TIME).orElse(DEFAULT_LIFETIME),
                settings.text(JwtSchema.ISSUER).orElse(""),
                Set.copyOf(settings.list(JwtSchema.AUDIENCES)),
                Duration.ofSeconds(settings.number(JwtSchema.CLOCK_SKEW)),
                settings.text(JwtSchema.ROLES_CLAIM).orElse(""),
                settings.map(JwtSchema.STATIC_CLAIMS));
    }

    /** What is wrong with the names of claims, taken together. */
    List<SettingProblem> problems() {
        List<SettingProblem> problems = new ArrayList<>();
        if (FIXED.contains(usernameAttribute)) {
            problems.add(new SettingProblem(
                    JwtSchema.USERNAME_ATTRIBUTE, "The claim " + usernameAttribute + " cannot hold the username."));
        }
        if (reserved(rolesClaim) || rolesClaim.equals(usernameAttribute)) {
            problems.add(new SettingProblem(
                    JwtSchema.ROLES_CLAIM, "The claim " + rolesClaim + " has another use; choose another name."));
        }
        for (String name : staticClaims.keySet()) {
            if (name.isEmpty() || reserved(name) || name.equals(usernameAttribute) || name.equals(rolesClaim)) {
                problems.add(new SettingProblem(
                        JwtSchema.STATIC_CLAIMS, "The claim \"" + name + "\" has another use; choose another name."));
            }
        }
        return problems;
    }

    private static boolean reserved(String claim) {
        return FIXED.contains(claim) || claim.equals(SUBJECT);
    }
}
