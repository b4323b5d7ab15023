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
import dev.latchkey.web.Provider;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

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

    @Override
    public Api api() {
        Schema sent = Schema.object()
                .having("token", Schema.text())
                .having("application", Schema.text().about("The id of the application by which it comes."));
        Operation explain = Operation.of("POST", "/admin/api/tokens/explain", "explainToken")
                .about(
                        Headings.TOKENS,
                        "Ask why a token is accepted or refused",
                        "For those with the permission \"" + TokenAuthority.PERMISSION
                                + "\". The token is not used up.")
                .taking(Parameter.REQUEST_ID)
                .reading(TokenForm.described(
                        sent, Json.object().put("token", "…").put("application", "0a1b2c3d")))
                .answering(Answer.of(
                        200, "What the gate would say, check by check.", Content.json(Schema.named("Explanation"))))
                .refusing(TokenAnswers.REFUSED)
                .enteredBy(List.of(SessionDescription.PASSWORD, Provider.COOKIE.id()));
        return Api.of(Headings.TOKENS, explain).and(Api.of(Map.of("Explanation", described())));
    }

    private static Schema described() {
        Schema step = Schema.object()
                .having("name", Schema.text())
                .having(
                        "result",
                        Schema.oneOfTexts(Stream.of(TraceStep.Result.values())
                                .map(result -> result.name().toLowerCase(Locale.ROOT))
                                .toList()))
                .having("facts", Schema.object().with("additionalProperties", Schema.text()))
                .closed();
        return Schema.object()
                .having("application", Schema.text())
                .having("accepted", Schema.bool())
                .having("account", Schema.text().about("Whose it is; empty if that is not known."))
                .having("error", Schema.text().about("The code of the refusal; empty if it is accepted."))
                .having("error_description", Schema.text())
                .having("steps", Schema.listOf(step))
                .closed();
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
