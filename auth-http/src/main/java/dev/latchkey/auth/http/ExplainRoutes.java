package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.auth.engine.Explanation;
import dev.latchkey.auth.engine.TokenAuthority;
import dev.latchkey.auth.engine.TokenExplainer;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.CsrfTokens;
import dev.latchkey.web.Json;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;

/** Explains a pasted token to those who administer tokens: by password, or by browser session with its form token. */
final class ExplainRoutes implements RouteGroup {

    private final TokenExplainer explainer;
    private final BrowserSessions sessions;
    private final ClientAddress addresses;
    private final BodyReader bodies;

    @Inject
    ExplainRoutes(TokenExplainer explainer, BrowserSessions sessions, ClientAddress addresses, BodyReader bodies) {
        this.explainer = explainer;
        this.sessions = sessions;
        this.addresses = addresses;
        this.bodies = bodies;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        OneMethod.post().add(routes, "/admin/api/tokens/explain", this::explain);
    }

    private void explain(Context ctx) {
        TokenForm form = TokenForm.of(ctx, bodies);
        String token = form.required("token");
        String application = form.required("application");
        TokenAnswers.write(ctx, body(explanation(ctx, token, application)));
    }

    private Explanation explanation(Context ctx, String token, String application) {
        boolean byPassword = ctx.req().getHeader("Authorization") != null;
        if (byPassword || sessions.account(ctx).isEmpty()) {
            HttpGateRequest request = new HttpGateRequest(ctx, addresses, bodies);
            return TokenAnswers.given(ctx, explainer.explain(request, token, application));
        }
        if (!sessions.may(ctx, TokenAuthority.PERMISSION)) {
            throw denied("The '" + TokenAuthority.PERMISSION + "' permission is required.");
        }
        if (!sessions.valid(ctx)) {
            throw denied("The " + CsrfTokens.HEADER + " header is missing or not this session's.");
        }
        return explainer.explain(token, application);
    }

    private static ObjectNode body(Explanation explanation) {
        ObjectNode body = Json.object()
                .put("application", explanation.applicationId())
                .put("accepted", explanation.accepted())
                .put("account", explanation.account())
                .put("error", explanation.error())
                .put("error_description", explanation.description());
        ArrayNode steps = body.putArray("steps");
        for (TraceStep step : explanation.steps()) {
            ObjectNode written = steps.addObject()
                    .put("name", step.name())
                    .put("result", step.result().name().toLowerCase(Locale.ROOT));
            ObjectNode facts = written.putObject("facts");
            step.facts().forEach(fact -> facts.put(fact.name(), fact.value()));
        }
        return body;
    }

    private static ApiFailure denied(String reason) {
        return new ApiFailure(StandardError.ACCESS_DENIED, reason, Map.of());
    }
}
