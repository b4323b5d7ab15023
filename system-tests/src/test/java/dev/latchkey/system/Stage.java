package dev.latchkey.system;

import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.config.SettingsLoader;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.instance.RunningServer;
import dev.latchkey.server.wiring.LatchkeyServers;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * A data folder set up as the guide tells, with one more application whose shared secret the tests know.
 *
 * @param application with generated RS256 keys
 * @param sharedApplication HS256 with {@link #SECRET}
 */
public record Stage(Path data, String application, String sharedApplication) {

    public static final String USER = "author";
    public static final String PASSWORD = "a sentence nobody uses elsewhere";
    /** An account that may read what everybody may, and nothing more. */
    public static final String READER = "reader";

    public static final String READER_PASSWORD = "another sentence nobody uses";
    /** An account that may do everything with pages. */
    public static final String EDITOR = "editor";

    public static final String EDITOR_PASSWORD = "a third sentence nobody uses";
    public static final String SECRET = "kZ8vQ2mT5xW9cB4nJ7hL1pR6sD3fG0yA";

    public static Stage set(Path data) {
        ServerSettings settings = new SettingsLoader(Map.of()).load(Map.of("--data", data.toString(), "--port", "0"));
        try (RunningServer server = new LatchkeyServers().start(settings)) {
            return set(data, server.administration());
        }
    }

    private static Stage set(Path data, Administration administration) {
        administration
                .resources()
                .save(new RestResourceDraft.Uniform(
                        "entity:node",
                        Set.of("GET", "POST", "PATCH", "DELETE"),
                        Set.of("json"),
                        Set.of("rest_api_authentication")));
        addAccounts(administration);
        Application own = administration
                .applications()
                .create(new ApplicationDraft(
                        "Own keys", true, "jwt", Map.of("signing_algorithm", "RS256"), ApplicationRules.NONE));
        administration.keys().generate(own.id());
        Application shared = administration
                .applications()
                .create(new ApplicationDraft(
                        "Shared secret",
                        true,
                        "jwt",
                        Map.of("signing_algorithm", "HS256", "secret_key", SECRET),
                        ApplicationRules.NONE));
        return new Stage(data, own.id(), shared.id());
    }

    private static void addAccounts(Administration administration) {
        administration
                .roles()
                .save(role("page_author", "create page content", "edit own page content", "delete own page content"));
        administration
                .roles()
                .save(role(
                        "page_editor",
                        "create page content",
                        "edit any page content",
                        "delete any page content",
                        "administer nodes",
                        "create url aliases",
                        "view own unpublished content"));
        administration.accounts().create(new NewAccount(USER, "", PASSWORD, Set.of("page_author")));
        administration.accounts().create(new NewAccount(READER, "", READER_PASSWORD, Set.of()));
        administration.accounts().create(new NewAccount(EDITOR, "", EDITOR_PASSWORD, Set.of("page_editor")));
    }

    private static Role role(String id, String... permissions) {
        return new Role(id, id.replace('_', ' '), 0, false, Set.of(permissions));
    }
}
