package dev.latchkey.auth.engine;

import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.StandardError;
import java.util.List;

/** Takes the credential out of a request (contract "auth", sections 2 and 3, check 7). */
final class PresentedCredential {

    private static final String STEP = "credential";

    private final List<String> usual;
    private final List<String> custom;
    private final CredentialPlace place;

    /** @param customHeader of the application; empty if none */
    PresentedCredential(GateRequest request, String customHeader, CredentialPlace place) {
        this.usual = SentHeader.values(request, place.header());
        this.custom = SentHeader.values(request, customHeader);
        this.place = place;
    }

    boolean present() {
        return !usual.isEmpty() || !custom.isEmpty();
    }

    /** The credential without its scheme; empty if only the scheme was sent. */
    String taken(DecisionTrace trace) {
        String value = value(trace);
        if (place.scheme().isEmpty()) {
            return value;
        }
        int blank = value.indexOf(' ');
        String scheme = blank < 0 ? value : value.substring(0, blank);
        if (!scheme.equalsIgnoreCase(place.scheme())) {
            trace.failed(STEP, Fact.text("reason", "another scheme"), Fact.text("wanted", place.scheme()));
            throw GateRefusal.unjudged(
                    StandardError.INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE,
                    "Authorization header must be the type of " + schemeName() + ".");
        }
        trace.passed(STEP, Fact.text("scheme", place.scheme()));
        return blank < 0 ? "" : value.substring(blank + 1).strip();
    }

    private String schemeName() {
        return place.scheme().equalsIgnoreCase("Bearer") ? "Bearer Token" : place.scheme();
    }

    private String value(DecisionTrace trace) {
        boolean contradicting = !custom.isEmpty() && !usual.isEmpty() && !custom.equals(usual);
        if (custom.size() > 1 || usual.size() > 1 || contradicting) {
            trace.failed(STEP, Fact.text("reason", "repeated or contradicting"));
            throw GateRefusal.unjudged(StandardError.INCOMPLETE_REQUEST);
        }
        List<String> chosen = custom.isEmpty() ? usual : custom;
        if (chosen.isEmpty()) {
            trace.failed(STEP, Fact.text("reason", "not received"));
            throw GateRefusal.unjudged(
                    StandardError.MISSING_AUTHORIZATION_HEADER, place.header() + " header not received.");
        }
        return chosen.get(0);
    }
}
