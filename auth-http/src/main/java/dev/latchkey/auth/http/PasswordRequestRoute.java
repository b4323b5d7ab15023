package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.web.Access;
import dev.latchkey.web.BodyReader;
import dev.latchkey.web.Json;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Refused;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.rest.JsonBody;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code POST /user/password}: asking for a new password. The server sends no mail, so the wish is told to the
 * operator, who can make a one-time link; the answer is the same for every name.
 */
final class PasswordRequestRoute implements RouteGroup {

    private static final Logger log = LoggerFactory.getLogger(PasswordRequestRoute.class);
    private static final String PATH = "/user/password";
    private static final JsonBody JSON = new JsonBody(64);

    private final AccountDirectory accounts;
    private final BodyReader bodies;
    private final PublicAddress address;

    @Inject
    PasswordRequestRoute(AccountDirectory accounts, BodyReader bodies, PublicAddress address) {
        this.accounts = accounts;
        this.bodies = bodies;
        this.address = address;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post(PATH, this::ask, Access.PUBLIC);
    }

    @Override
    public Api api() {
        Schema sent = Schema.object().mayHave("name", Schema.text()).mayHave("mail", Schema.text());
        Operation ask = Operation.of("POST", PATH, "askForPassword")
                .about(
                        Headings.SESSIONS,
                        "Ask for a new password",
                        "The answer is the same for every name. The server sends no mail: the operator is told, and can make"
                                + " a link for logging in once.")
                .taking(Parameter.FORMAT_REQUIRED, Parameter.REQUEST_ID)
                .reading(Content.json(sent, Json.object().put("name", "editor")))
                .answering(Answer.empty(200, "The wish has been told."))
                .refusing(Refused.BAD_REQUEST, Refused.NOT_FOUND, Refused.PAYLOAD_TOO_LARGE);
        return Api.of(Headings.SESSIONS, ask);
    }

    private void ask(Context ctx) {
        List<String> formats = ctx.queryParams("_format");
        if (formats.isEmpty() || !formats.get(formats.size() - 1).equals("json")) {
            throw new RestFailure(404, "No route found for \"POST " + address.of(PATH) + "\"");
        }
        JsonNode sent = JSON.read(bodies.read(ctx));
        if (!sent.hasNonNull("name") && !sent.hasNonNull("mail")) {
            throw new RestFailure(400, "Missing credentials.name or credentials.mail");
        }
        accounts.byName(sent.path("name").asText(""))
                .filter(account -> account.active() && !account.anonymous())
                .ifPresent(account -> log.info(
                        "A new password is asked for the account with the number {}. No mail is sent: make a one-time"
                                + " sign-in link on the command line if the person is known to you.",
                        account.id()));
        PlainAnswer.empty(ctx, 200);
    }
}
