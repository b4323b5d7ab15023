package dev.latchkey.admin.http;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.call.ApplicationCalls;
import dev.latchkey.admin.call.Presented;
import dev.latchkey.admin.call.TrialProblem;
import dev.latchkey.admin.call.TrialRequest;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.engine.MethodStanding;
import dev.latchkey.auth.engine.MethodStandings;
import dev.latchkey.auth.http.BrowserSessions;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.rest.http.RestAddresses;
import dev.latchkey.web.SignInRequired;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form by which somebody tries a request. */
final class TryForms {

    private static final String METHOD = "method";
    private static final String PATH = "path";
    private static final String BODY = "body";
    private static final List<String> METHODS = List.of("GET", "POST", "PATCH", "DELETE");
    private static final List<String> WITH_BODY = List.of("POST", "PATCH");
    private static final int LONGEST_PATH = 2000;

    private final MethodStandings methods;
    private final BrowserSessions sessions;
    private final Accounts accounts;
    private final AccountGuard guard;
    private final RestAddresses addresses;

    @Inject
    TryForms(
            MethodStandings methods,
            BrowserSessions sessions,
            Accounts accounts,
            AccountGuard guard,
            RestAddresses addresses) {
        this.methods = methods;
        this.sessions = sessions;
        this.accounts = accounts;
        this.guard = guard;
        this.addresses = addresses;
    }

    /** @param create whether content is to be created rather than read */
    Form example(Context ctx, boolean create) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(TrialProblem.USER, List.of(own(ctx)));
        parameters.put(METHOD, List.of(create ? "POST" : "GET"));
        parameters.put(PATH, List.of(create ? ApplicationCalls.CREATE : ApplicationCalls.READ));
        parameters.put(BODY, List.of(create ? ApplicationCalls.NEW_PAGE : ""));
        return Form.of(parameters);
    }

    List<Field> fields(Context ctx, Application application, Form form, Problems problems) {
        List<Field> fields = new ArrayList<>();
        MethodStanding method = methods.of(application.id());
        if (!method.issues()) {
            fields.add(Field.of(Control.PASSWORD, TrialProblem.CREDENTIAL, "Credential")
                    .help(credentialHelp(method))
                    .mandatory()
                    .problems(problems));
        } else if (mayBeAnybody(ctx)) {
            fields.add(Field.of(Control.TEXT, TrialProblem.USER, "Username")
                    .value(form.text(TrialProblem.USER))
                    .help("Whose request it is. The server makes a token for this account and ends it right after.")
                    .mandatory()
                    .problems(problems));
        }
        fields.add(Field.of(Control.SELECT, METHOD, "Method")
                .options(METHODS.stream().map(Option::of).toList())
                .value(form.text(METHOD))
                .problems(problems));
        fields.add(Field.of(Control.TEXT, PATH, "Path")
                .value(form.text(PATH))
                .help("Of a REST resource on this server, with its query. For example " + ApplicationCalls.READ)
                .mandatory()
                .problems(problems));
        fields.add(Field.of(Control.AREA, BODY, "Body")
                .value(form.text(BODY))
                .help("JSON, for POST and PATCH.")
                .problems(problems));
        return fields;
    }

    /** Everything that is wrong before anything is sent. */
    Problems problems(Context ctx, Application application, Form form) {
        Problems problems = Problems.NONE;
        String method = form.text(METHOD);
        if (!METHODS.contains(method)) {
            problems = problems.and(Problems.of(METHOD, "Choose one of the methods."));
        }
        if (!leadsToResource(form.trimmed(PATH))) {
            problems = problems.and(Problems.of(
                    PATH, "Enter the path of a REST resource that starts with a slash, for example /node/1."));
        }
        if (!form.text(BODY).isBlank() && !WITH_BODY.contains(method)) {
            problems = problems.and(Problems.of(BODY, "A request with " + method + " has no body."));
        }
        return problems.and(whoProblems(ctx, application, form));
    }

    TrialRequest request(Form form) {
        return new TrialRequest(
                form.text(METHOD), form.trimmed(PATH), form.text(BODY).strip());
    }

    /** Call it after {@link #problems} found nothing. */
    Presented presented(Context ctx, Application application, Form form) {
        if (!methods.of(application.id()).issues()) {
            return new Presented.Pasted(form.trimmed(TrialProblem.CREDENTIAL));
        }
        return new Presented.TokenOf(user(ctx, form));
    }

    /** Where no field asks who calls, whoever is signed in does. */
    String user(Context ctx, Form form) {
        return mayBeAnybody(ctx) ? form.trimmed(TrialProblem.USER) : own(ctx);
    }

    private Problems whoProblems(Context ctx, Application application, Form form) {
        if (!methods.of(application.id()).issues()) {
            return form.trimmed(TrialProblem.CREDENTIAL).isEmpty()
                    ? Problems.of(TrialProblem.CREDENTIAL, "Enter the credential that the client has.")
                    : Problems.NONE;
        }
        String sent = form.trimmed(TrialProblem.USER);
        if (!mayBeAnybody(ctx) && !sent.isEmpty() && !sent.equals(own(ctx))) {
            throw PageFailure.forbidden(
                    "The '" + AdminPermissions.USERS + "' permission is required to try requests of other accounts.");
        }
        accounts.byName(user(ctx, form)).ifPresent(account -> {
            if (!guard.own(ctx, account)) {
                guard.requireMayChange(ctx, account);
            }
        });
        return user(ctx, form).isEmpty()
                ? Problems.of(TrialProblem.USER, "Enter the name of the account whose request it is.")
                : Problems.NONE;
    }

    private boolean leadsToResource(String target) {
        boolean plain = target.length() <= LONGEST_PATH && target.chars().noneMatch(c -> c <= ' ' || c == '#');
        return plain && addresses.lead(target.split("\\?", 2)[0]);
    }

    private boolean mayBeAnybody(Context ctx) {
        return sessions.may(ctx, AdminPermissions.USERS);
    }

    private String own(Context ctx) {
        return sessions.account(ctx).map(AccountView::name).orElseThrow(SignInRequired::new);
    }

    private static String credentialHelp(MethodStanding method) {
        String place = method.place().header()
                + (method.place().scheme().isEmpty()
                        ? ""
                        : ": " + method.place().scheme());
        String pair =
                method.place().scheme().equalsIgnoreCase("Basic") ? " username:password may be entered as it is." : "";
        return "This application issues none, so enter one that the client has got elsewhere. It is sent as " + place
                + ", and neither kept nor shown again." + pair;
    }
}
