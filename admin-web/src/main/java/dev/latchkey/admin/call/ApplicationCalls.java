package dev.latchkey.admin.call;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.engine.MethodStanding;
import dev.latchkey.auth.engine.MethodStandings;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The calls that a client of one application makes, by the place where its method wants the credential. */
public final class ApplicationCalls {

    /** The guide's own page. */
    public static final String NEW_PAGE =
            "{\"type\":[{\"target_id\":\"page\"}],\"title\":[{\"value\":\"My first page\"}]}";

    public static final String READ = "/node/1?_format=json";
    public static final String CREATE = "/node?_format=json";

    /** What stands for a token that this server has issued. */
    private static final String RECEIVED = "<received_JWT>";

    private static final Header JSON_WANTED = new Header("Accept", "application/json");
    private static final Header JSON_SENT = new Header("Content-Type", "application/json");

    private final MethodStandings methods;

    @Inject
    ApplicationCalls(MethodStandings methods) {
        this.methods = methods;
    }

    /** In the order in which a client makes them. */
    public List<ApiCall> of(Application application) {
        List<ApiCall> calls = new ArrayList<>();
        if (methods.of(application.id()).issues()) {
            calls.add(new ApiCall(
                    "Ask for a token with a username and password",
                    "POST",
                    "/rest_api/id_token",
                    List.of(named(application), JSON_WANTED),
                    new Proof.Password(),
                    ""));
        }
        calls.add(call(application, "Read a page", "GET", READ, ""));
        calls.add(call(application, "Create a page", "POST", CREATE, NEW_PAGE));
        return calls;
    }

    /** @param body empty for none */
    public ApiCall call(Application application, String title, String method, String target, String body) {
        return new ApiCall(
                title,
                method,
                target,
                body.isEmpty()
                        ? List.of(named(application), JSON_WANTED)
                        : List.of(named(application), JSON_WANTED, JSON_SENT),
                proof(methods.of(application.id())),
                body);
    }

    static Header named(Application application) {
        return new Header("AUTH-METHOD", application.id());
    }

    private static Proof proof(MethodStanding method) {
        String scheme = method.place().scheme();
        if (method.issues()) {
            return new Proof.Carried(method.place(), RECEIVED, PostmanCollection.TOKEN);
        }
        if (scheme.equalsIgnoreCase("Basic")) {
            return new Proof.Password();
        }
        return scheme.equalsIgnoreCase("Bearer")
                ? new Proof.Carried(method.place(), "<token>", PostmanCollection.TOKEN)
                : new Proof.Carried(method.place(), "<credential>", "credential");
    }
}
