package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a header may say. The algorithm is the application's, not the token's to choose (RFC 8725, section 3.1);
 * extensions, compression and encryption are not understood and so refused (RFC 7515, section 4.1.11). {@code jku},
 * {@code x5u}, {@code jwk} and {@code x5c} are never read: a token does not bring its own key.
 */
final class HeaderRules {

    private static final List<String> NOT_UNDERSTOOD = List.of("crit", "b64", "zip", "enc");

    /** Other types are made for other purposes, for example {@code logout+jwt} (RFC 8725, section 3.11). */
    private static final Set<String> TYPES = Set.of("jwt", "at+jwt");

    private static final String MEDIA_TYPE_PREFIX = "application/";

    private final Algorithm algorithm;

    HeaderRules(Algorithm algorithm) {
        this.algorithm = algorithm;
    }

    void check(ObjectNode header, DecisionTrace trace) throws Refusal {
        checkAlgorithm(header.path("alg"));
        trace.passed(Check.ALGORITHM.step(), Fact.text("algorithm", algorithm.id()));
        for (String parameter : NOT_UNDERSTOOD) {
            if (header.has(parameter)) {
                throw refused("The header has a parameter that is not understood.", Fact.text("parameter", parameter));
            }
        }
        checkType(header);
        trace.passed(Check.CRITICAL_HEADER.step());
    }

    private void checkAlgorithm(JsonNode named) throws Refusal {
        if (!named.isTextual() || !named.textValue().equals(algorithm.id())) {
            throw new Refusal(
                    Check.ALGORITHM,
                    JwtError.INVALID_ALGORITHM,
                    "The token names another algorithm than the application.",
                    Fact.text("expected", algorithm.id()),
                    Fact.text("found", named.isTextual() ? named.textValue() : "(not a string)"));
        }
    }

    private static void checkType(ObjectNode header) throws Refusal {
        JsonNode type = header.get("typ");
        if (type != null && !(type.isTextual() && TYPES.contains(shortForm(type.textValue())))) {
            throw refused("The typ of the token is not JWT.");
        }
    }

    private static String shortForm(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.startsWith(MEDIA_TYPE_PREFIX) ? lower.substring(MEDIA_TYPE_PREFIX.length()) : lower;
    }

    private static Refusal refused(String reason, Fact... facts) {
        return new Refusal(Check.CRITICAL_HEADER, JwtError.INVALID_TOKEN, reason, facts);
    }
}
