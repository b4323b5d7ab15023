package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Only access tokens that whoever bears them may use. A refresh token is none, though an introspection endpoint calls
 * it active too; and a token that is bound to a key (RFC 8705, RFC 9449) proves nothing without that key.
 */
final class TypeRule {

    private static final Set<String> TYPES = Set.of("bearer", "access_token");
    private static final Set<String> USES = Set.of("access", "access_token");

    void check(Claims claims, DecisionTrace trace) throws Refusal {
        require(claims, "token_type", TYPES);
        require(claims, "token_use", USES);
        if (claims.has("cnf")) {
            throw new Refusal(
                    Check.TOKEN_TYPE, OAuth2Error.INVALID_TOKEN, "The token is bound to a key of its client (cnf).");
        }
        trace.passed(Check.TOKEN_TYPE.step());
    }

    private static void require(Claims claims, String name, Set<String> allowed) throws Refusal {
        Optional<String> value = claims.text(name).map(text -> text.toLowerCase(Locale.ROOT));
        if (claims.has(name) && !value.map(allowed::contains).orElse(false)) {
            throw new Refusal(
                    Check.TOKEN_TYPE,
                    OAuth2Error.INVALID_TOKEN,
                    "The token is no access token for bearers.",
                    Fact.text("claim", name));
        }
    }
}
