package dev.latchkey.rest.http;

import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.web.Caller;
import dev.latchkey.web.CallerSource;
import dev.latchkey.web.CsrfTokens;
import dev.latchkey.web.Provider;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.rest.Verb;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether a caller may come in the way he did; what he may do then is the resource's to say. */
final class EntryCheck {

    static final String CREDENTIALS_WOULD_HELP = "No authentication credentials provided.";

    private final CallerSource gate;
    private final CsrfTokens csrf;

    @Inject
    EntryCheck(CallerSource gate, CsrfTokens csrf) {
        this.gate = gate;
        this.csrf = csrf;
    }

    /** @throws RestFailure 403 for a missing or wrong token of a browser session, or a provider that is not enabled */
    void require(Context ctx, Verb verb, Caller caller, MethodConfig enabled) {
        if (caller.provider() == Provider.COOKIE && verb != Verb.GET) {
            requireToken(ctx);
        }
        boolean comesByProvider = caller.provider() != Provider.NONE;
        if (comesByProvider && !enabled.providers().contains(caller.provider().id())) {
            throw Refusals.methodOfAuthentication();
        }
    }

    /**
     * A refusal as the caller gets it: an anonymous one learns that credentials would help, if they would (contract
     * "content", section 3.3).
     */
    RestFailure challenged(Context ctx, RestFailure refusal, Caller caller, MethodConfig enabled) {
        String challenge = gate.challenge(ctx);
        boolean credentialsWouldHelp = refusal.status() == 403
                && caller.anonymous()
                && enabled.providers().contains(Provider.GATE.id())
                && !challenge.isEmpty();
        if (!credentialsWouldHelp) {
            return refusal;
        }
        Map<String, String> headers = new LinkedHashMap<>(refusal.headers());
        headers.put("WWW-Authenticate", challenge);
        return new RestFailure(401, CREDENTIALS_WOULD_HELP, headers);
    }

    private void requireToken(Context ctx) {
        if (ctx.header(CsrfTokens.HEADER) == null) {
            throw Refusals.csrf("missing");
        }
        if (!csrf.valid(ctx)) {
            throw Refusals.csrf("invalid");
        }
    }
}
