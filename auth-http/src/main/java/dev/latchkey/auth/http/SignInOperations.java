package dev.latchkey.auth.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.web.Json;
import dev.latchkey.web.Provider;
import dev.latchkey.web.openapi.Answer;
import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Entrance;
import dev.latchkey.web.openapi.Operation;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Refused;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.openapi.Sentence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Describes logging in and out over JSON. */
final class SignInOperations {

    private SignInOperations() {}

    static Api api() {
        return Api.of(Headings.SESSIONS, logIn(), loginStatus(), logOut())
                .and(Api.of(new TreeMap<>(Map.of("Login", login(), "LoggedIn", loggedIn()))))
                .and(Api.of(
                        new Sentence(400, "login", SignInRefusals.UNRECOGNIZED),
                        new Sentence(503, "busy", SignInRefusals.BUSY)));
    }

    private static Operation logIn() {
        return Operation.of("POST", "/user/login", "logIn")
                .about(
                        Headings.SESSIONS,
                        "Log in and get a session",
                        "The cookie of the session is in the answer's Set-Cookie. An account with a second factor needs its"
                                + " present code, too.")
                .taking(Parameter.FORMAT_REQUIRED, Parameter.REQUEST_ID)
                .reading(Content.json(
                        Schema.named("Login"),
                        Json.object().put("name", "editor").put("pass", "correct horse battery")))
                .answering(Answer.of(
                        200,
                        "Who is logged in, and the tokens of the session.",
                        Content.json(Schema.named("LoggedIn"), example())))
                .refusing(Refused.BAD_REQUEST, Refused.FORBIDDEN, Refused.PAYLOAD_TOO_LARGE);
    }

    private static Operation logOut() {
        return Operation.of("POST", "/user/logout", "logOut")
                .about(Headings.SESSIONS, "Log out", "Ends the session of the cookie.")
                .taking(
                        Parameter.FORMAT_REQUIRED,
                        Parameter.query(
                                "token",
                                "The logout_token of logIn.",
                                Schema.text().example("h0wRQmVFKUqM1XHr9vWyzAh0wRQmVFKUqM1XHr9vWyz")),
                        Parameter.REQUEST_ID)
                .answering(Answer.empty(204, "The session has ended."))
                .refusing(Refused.FORBIDDEN)
                .enteredBy(List.of(Provider.COOKIE.id()));
    }

    private static Operation loginStatus() {
        return Operation.of("GET", "/user/login_status", "loginStatus")
                .about(Headings.SESSIONS, "Ask whether one is logged in", "")
                .taking(Parameter.FORMAT_REQUIRED, Parameter.REQUEST_ID)
                .answering(Answer.of(
                        200,
                        "1 with a living session, else 0.",
                        Content.text(Schema.oneOfTexts(List.of("0", "1")), "1")))
                .refusing(Refused.FORBIDDEN)
                .enteredBy(List.of(Provider.COOKIE.id(), Entrance.ANYBODY));
    }

    private static Schema login() {
        return Schema.object()
                .having("name", Schema.text())
                .having("pass", Schema.text().with("format", "password").writeOnly())
                .mayHave(
                        "code",
                        Schema.text()
                                .about("Of the second factor, for accounts that have one.")
                                .writeOnly());
    }

    private static Schema loggedIn() {
        Schema user = Schema.object()
                .having("uid", Schema.text())
                .mayHave("roles", Schema.listOf(Schema.text()))
                .having("name", Schema.text())
                .closed();
        return Schema.object()
                .having("current_user", user)
                .having("csrf_token", Schema.text().about("What goes into X-CSRF-Token."))
                .having("logout_token", Schema.text())
                .closed();
    }

    private static ObjectNode example() {
        ObjectNode body = Json.object();
        body.putObject("current_user").put("uid", "2").put("name", "editor");
        return body.put("csrf_token", "h0wRQmVFKUqM1XHr9vWyzAh0wRQmVFKUqM1XHr9vWyz")
                .put("logout_token", "1h0wRQmVFKUqM1XHr9vWyzAh0wRQmVFKUqM1XHr9vWy");
    }
}
