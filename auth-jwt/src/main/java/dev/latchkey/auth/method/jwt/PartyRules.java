package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Who must have issued a token and for whom (RFC 7519, sections 4.1.1 and 4.1.3; RFC 8725, sections 3.8 and 3.9).
 * What is configured is required of the token.
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
        checkIssuer(claims.claim("iss"), trace);
        checkAudience(claims.claim("aud"), trace);
    }

    private void checkIssuer(JsonNode found, DecisionTrace trace) throws Refusal {
        if (issuer.isEmpty()) {
            trace.skipped(Check.ISSUER.step(), NOT_CONFIGURED);
            return;
        }
        if (!found.isTextual() || !found.textValue().equals(issuer)) {
            throw new Refusal(
                    Check.ISSUER,
                    JwtError.INVALID_ISSUER,
                    "The token comes from another issuer.",
                    Fact.text("expected", issuer),
                    Fact.text("found", found.isTextual() ? found.textValue() : "(no string)"));
        }
        trace.passed(Check.ISSUER.step(), Fact.text("issuer", issuer));
    }

    private void checkAudience(JsonNode found, DecisionTrace trace) throws Refusal {
        if (audiences.isEmpty()) {
            trace.skipped(Check.AUDIENCE.step(), NOT_CONFIGURED);
            return;
        }
        Set<String> named = named(found);
        if (named.stream().noneMatch(audiences::contains)) {
            throw new Refusal(
                    Check.AUDIENCE,
                    JwtError.INVALID_AUDIENCE,
                    "The token is meant for another audience.",
                    Fact.text("expected", inOrder(audiences)),
                    Fact.text("found", inOrder(named)));
        }
        trace.passed(Check.AUDIENCE.step(), Fact.text("audience", inOrder(named)));
    }

    private static Set<String> named(JsonNode audience) {
        if (!audience.isArray()) {
            return audience.isTextual() ? Set.of(audience.textValue()) : Set.of();
        }
        return StreamSupport.stream(audience.spliterator(), false)
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
    }

    private static String inOrder(Set<String> names) {
        return names.stream().sorted().collect(Collectors.joining(", "));
    }
}
