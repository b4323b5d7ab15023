package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command of {@code docs/tokens.md} does what stands below it. Needs bash and curl. */
final class TokensDocTest {

    @TempDir
    private static Path data;

    private static LiveServer server;
    private static IdentityProvider provider;

    @BeforeAll
    static void start() throws Exception {
        provider = new IdentityProvider();
        server = LiveServer.start(data, Map.of("--jwks-allow-loopback", "true"));
        server.account("reader");
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @Test
    void ownRs256Keys() throws Exception {
        follow("Own RS256 keys", server.application("RS256", RefreshSettings.OFF));
    }

    @Test
    void ownHs256Secret() throws Exception {
        follow("Own HS256 secret", server.application("HS256", RefreshSettings.OFF));
    }

    @Test
    void externalIdentityProvider() throws Exception {
        Map<String, String> method = Map.of(
                "signing_algorithm",
                "RS256",
                "jwks_uri",
                provider.base() + "/jwks.json",
                "issuer",
                IdentityProvider.ISSUER,
                "audiences",
                IdentityProvider.AUDIENCE,
                "username_attribute",
                "preferred_username");

        follow(
                "An external identity provider",
                server.application(RefreshSettings.OFF, ApplicationRules.NONE, method, false));
    }

    @Test
    void refresh() throws Exception {
        follow("Refresh", server.application("HS256", LiveServer.refreshing()));
    }

    @Test
    void revoke() throws Exception {
        follow("Revoke", server.application("HS256", LiveServer.refreshing()));
    }

    @Test
    void rotation() throws Exception {
        follow("Rotation", server.application("RS256", RefreshSettings.OFF));
    }

    private static void follow(String title, Application application) throws Exception {
        DocumentedScript script = DocumentedScript.of("tokens.md", title);

        List<String> answers = script.run(variables(application));

        assertThat(script.steps()).isNotEmpty();
        for (int step = 0; step < script.steps().size(); step++) {
            DocumentedScript.Step documented = script.steps().get(step);
            assertThat(answers.get(step)).as(documented.commands()).matches(documented::answered, documented.answer());
        }
    }

    private static Map<String, String> variables(Application application) {
        Map<String, String> variables = new HashMap<>();
        variables.put("BASE", server.base());
        variables.put("APP", application.id());
        variables.put("USER_NAME", "reader");
        variables.put("PASSWORD", LiveServer.PASSWORD);
        variables.put("ADMIN_NAME", LiveServer.ADMINISTRATOR);
        variables.put("ADMIN_PASSWORD", LiveServer.PASSWORD);
        variables.put("PROVIDER", provider.base());
        return variables;
    }
}
