package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who must have issued a token and for whom. What is configured is required of the provider's answer.
 *
 * @param issuer compared to the letter; empty if any will do
 * @param audiences one of which the token must name; empty if any will do
 */
record PartyRules(String issuer, Set<String> audiences) {

    private static final Fact NOT_CONFIGURED = Fact.text("reason", "not configured");

    PartyRules {
        audiences = Set.copyOf(audiences);
    }

    void check(Claims claims, DecisionTrace trace) throws Refusal {
        checkIssuer(claims, trace);
        checkAudience(claims.texts("aud"), trace);
    }

    private void checkIssuer(Claims claims, DecisionTrace trace) throws Refusal {
        if (issuer.isEmpty()) {
            trace.skipped(Check.ISSUER.step(), NOT_CONFIGURED);
            return;
        }
        String found = claims.text("iss").orElse("");
        if (!found.equals(issuer)) {
            throw new Refusal(
                    Check.ISSUER,
                    OAuth2Error.INVALID_ISSUER,
                    "The token comes from another issuer.",
                    Fact.text("expected", issuer),
                    Fact.text("found", found.isEmpty() ? "(no string)" : found));
        }
        trace.passed(Check.ISSUER.step(), Fact.text("issuer", issuer));
    }

    private void checkAudience(Set<String> named, DecisionTrace trace) throws Refusal {
        if (audiences.isEmpty()) {
            trace.skipped(Check.AUDIENCE.step(), NOT_CONFIGURED);
            return;
        }
        if (named.stream().noneMatch(audiences::contains)) {
            throw new Refusal(
                    Check.AUDIENCE,
                    OAuth2Error.INVALID_AUDIENCE,
                    "The token is meant for another audience.",
                    Fact.text("expected", inOrder(audiences)),
                    Fact.text("found", inOrder(named)));
        }
        trace.passed(Check.AUDIENCE.step(), Fact.text("audience", inOrder(named)));
    }

    private static String inOrder(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
