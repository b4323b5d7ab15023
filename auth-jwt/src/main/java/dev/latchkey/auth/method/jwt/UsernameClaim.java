package dev.latchkey.auth.method.jwt;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.Subject;

/**
 * The claim that holds the user name.
 *
 * @param attribute its name; a dotted one may reach into nested claims
 */
record UsernameClaim(String attribute) {

    Subject subject(Claims claims, DecisionTrace trace) throws Refusal {
        JsonNode name = claims.claimAt(attribute);
        Fact fact = Fact.text("claim", attribute);
        if (!name.isTextual() || name.textValue().isEmpty() || !PlainText.is(name.textValue())) {
            throw new Refusal(
                    Check.USERNAME_ATTRIBUTE,
                    StandardError.USER_INFORMATION_NOT_FOUND,
                    "The token has no user name in the username attribute.",
                    fact);
        }
        trace.passed(Check.USERNAME_ATTRIBUTE.step(), fact);
        return new Subject.ByName(name.textValue());
    }
}
