package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The scopes a token must have, all of them. They come as one string with blanks between (RFC 6749, section 3.3; RFC
 * 7662, section 2.2).
 */
record ScopeRule(List<String> required) {

    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+");

    ScopeRule {
        required = List.copyOf(required);
    }

    static boolean isScope(String text) {
        return SCOPE.matcher(text).matches();
    }

    void check(Claims claims, DecisionTrace trace) throws Refusal {
        if (required.isEmpty()) {
            trace.skipped(Check.SCOPE.step(), Fact.text("reason", "not configured"));
            return;
        }
        Set<String> granted =
                Arrays.stream(claims.text("scope").orElse("").split(" ", -1)).collect(Collectors.toSet());
        for (String scope : required) {
            if (!granted.contains(scope)) {
                throw new Refusal(
                        Check.SCOPE,
                        OAuth2Error.INSUFFICIENT_SCOPE,
                        "The token lacks a required scope.",
                        Fact.text("scope", scope));
            }
        }
        trace.passed(Check.SCOPE.step(), Fact.text("scopes", String.join(" ", required)));
    }
}
