package dev.latchkey.system;

import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.SaveResult;
import dev.latchkey.server.instance.Administration;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A {@link Stage} with what the Postman collection needs to be refused in every way; {@code docs/postman/README.md} tells
 * how to set up the same by hand.
 */
final class CollectionStage {

    /** The flag by which a server may look for keys on its own machine, where nobody answers. */
    static final String LOOPBACK = "--jwks-allow-loopback";

    private static final Set<String> JSON = Set.of("json");
    private static final String ACCESS_CONTENT = "access content";
    private static final Map<String, String> SHARED_SECRET =
            Map.of("signing_algorithm", "HS256", "secret_key", Stage.SECRET);

    private final Administration administration;
    private final Map<String, String> values = new LinkedHashMap<>();

    private CollectionStage(Administration administration) {
        this.administration = administration;
    }

    /** Sets up an empty data folder; the answer is what the collection's variables stand for, the server's address aside. */
    static Map<String, String> set(Path data) {
        return Stage.onServer(Map.of("--data", data.toString(), LOOPBACK, "true"), administration -> {
            CollectionStage stage = new CollectionStage(administration);
            stage.accountsOfTheGuide(Stage.set(data, administration));
            stage.accounts();
            stage.applications();
            stage.resources();
            return stage.values;
        });
    }

    private void accountsOfTheGuide(Stage stage) {
        values.putAll(Map.of(
                "app", stage.application(),
                "shared_app", stage.sharedApplication(),
                "secret", Stage.SECRET,
                "user", Stage.USER,
                "password", Stage.PASSWORD,
                "reader", Stage.READER,
                "reader_password", Stage.READER_PASSWORD,
                "editor", Stage.EDITOR,
                "editor_password", Stage.EDITOR_PASSWORD));
    }

    /** Whoever has no role may not even read, so that there is somebody to be told so. */
    private void accounts() {
        Role authenticated =
                administration.roles().current().role(Role.AUTHENTICATED).orElseThrow();
        administration.roles().save(authenticated.withPermissions(Set.of("use text format basic_html")));
        administration.roles().save(new Role("page_reader", "Page reader", 0, false, Set.of(ACCESS_CONTENT)));
        List.of("page_author", "page_editor")
                .forEach(role -> administration.roles().grant(role, ACCESS_CONTENT));
        long reader =
                administration.accounts().byName(Stage.READER).orElseThrow().id();
        administration.accounts().setRoles(reader, Set.of("page_reader"));
        account("outsider", "a fourth sentence nobody uses");
        administration.accounts().setActive(account("blocked", "a fifth sentence nobody uses"), false);
    }

    private long account(String name, String password) {
        values.put(name, name);
        values.put(name + "_password", password);
        return administration
                .accounts()
                .create(new NewAccount(name, "", password, Set.of()))
                .id();
    }

    private void applications() {
        ApplicationRules none = ApplicationRules.NONE;
        application(
                "strict_app",
                "jwt",
                with(SHARED_SECRET, "issuer", "https://login.example.com", "audiences", "https://api.example.com"),
                none);
        application(
                "ruled_app",
                "jwt",
                SHARED_SECRET,
                new ApplicationRules(
                        Set.of("page_editor"),
                        List.of(),
                        List.of("/user/*"),
                        Set.of("GET"),
                        List.of(),
                        List.of(),
                        false,
                        "",
                        List.of(),
                        0));
        application("walled_app", "jwt", SHARED_SECRET, walled());
        application("limited_app", "jwt", SHARED_SECRET, limited(false, 1));
        application("open_app", "jwt", SHARED_SECRET, limited(true, 0));
        application(
                "unreachable_app",
                "jwt",
                Map.of("signing_algorithm", "RS256", "jwks_uri", "http://127.0.0.1:1/keys"),
                none);
        application("orphaned_app", WithdrawnMethod.ID, Map.of(), none);
    }

    private void application(String variable, String method, Map<String, String> settings, ApplicationRules rules) {
        ApplicationDraft draft = new ApplicationDraft("For the collection: " + variable, true, method, settings, rules);
        values.put(variable, administration.applications().create(draft).id());
    }

    private static ApplicationRules walled() {
        return new ApplicationRules(
                Set.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of("0.0.0.0/0", "::/0"),
                false,
                "",
                List.of(),
                0);
    }

    private static ApplicationRules limited(boolean anonymousReads, int requestsPerMinute) {
        return new ApplicationRules(
                Set.of(),
                List.of(),
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                anonymousReads,
                "",
                List.of(),
                requestsPerMinute);
    }

    /** Accounts stay switched off; aliases can be read with a token and made in a session; types are for sessions only. */
    private void resources() {
        save(new RestResourceDraft.PerMethod(
                "entity:path_alias",
                Map.of(
                        "GET", new MethodConfig(JSON, Set.of("rest_api_authentication")),
                        "POST", new MethodConfig(JSON, Set.of("cookie")))));
        save(new RestResourceDraft.Uniform("entity:node_type", Set.of("GET"), JSON, Set.of("cookie")));
    }

    private void save(RestResourceDraft draft) {
        if (administration.resources().save(draft) instanceof SaveResult.Refused refused) {
            throw new AssertionError(refused.problems());
        }
    }

    private static Map<String, String> with(Map<String, String> settings, String... more) {
        Map<String, String> all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
