package dev.latchkey.auth.http;

import dev.latchkey.auth.engine.Refusal;

/** Values of {@code WWW-Authenticate} (RFC 9110, section 11.6.1). */
final class Challenge {

    private static final String REALM = "realm=\"Latchkey\"";

    private Challenge() {}

    /** For a request that presented nothing. */
    static String of(String scheme) {
        return switch (scheme) {
            case "" -> "ApiKey " + REALM;
            // RFC 7617, section 2.1
            case "Basic" -> "Basic " + REALM + ", charset=\"UTF-8\"";
            default -> scheme + " " + REALM;
        };
    }

    /** For a refusal; names the error where a token was judged (RFC 6750, section 3). */
    static String of(Refusal refusal) {
        String bare = of(refusal.scheme());
        boolean named = refusal.judged() && refusal.scheme().equals("Bearer");
        return named
                ? bare + ", error=\"invalid_token\", error_description=\"" + quotable(refusal.description()) + "\""
                : bare;
    }

    /** The characters that RFC 6750 allows in a description. */
    private static String quotable(String text) {
        return text.replaceAll("[^\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]", "?");
    }
}
