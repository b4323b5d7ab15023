package dev.latchkey.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opaque tokens of an identity provider, from the client's request to the provider's answer, over real HTTP. */
final class OpaqueTokensTest {

    private static final String EDITOR = "\"username\":\"editor\",\"preferred_username\":\"editor\"";

    @TempDir
    private static Path data;

    private static TokenProvider provider;
    private static LiveServer server;
    private static Calls calls;

    @BeforeAll
    static void start() throws Exception {
        provider = new TokenProvider();
        server = LiveServer.start(data, Map.of("--jwks-allow-loopback", "true", "--flood-address-failures", "1000"));
        server.account("editor");
        calls = server.calls();
    }

    @AfterAll
    static void stop() {
        server.close();
        provider.close();
    }

    @Test
    void goodTokenIsLetThroughAndAskedAboutOnce() {
        Application application = application(provider.introspecting());
        provider.knows("good-1", EDITOR);
        int before = provider.asked();

        assertThat(calls.use(application.id(), "good-1").status()).isEqualTo(404);
        assertThat(calls.use(application.id(), "good-1").status()).isEqualTo(404);
        assertThat(provider.asked() - before).isEqualTo(1);
    }

    @Test
    void userInfoServesAsWell() {
        Application application = application(provider.userInfo());
        provider.knows("good-2", EDITOR);

        assertThat(calls.use(application.id(), "good-2").status()).isEqualTo(404);
        assertThat(calls.use(application.id(), "bad-2").error()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void unknownTokenIsRefusedAndAskedAboutOnce() {
        Application application = application(provider.introspecting());
        int before = provider.asked();

        Answer answer = calls.use(application.id(), "bad-3");
        calls.use(application.id(), "bad-3");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("INVALID_TOKEN");
        assertThat(answer.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
        assertThat(provider.asked() - before).isEqualTo(1);
    }

    @Test
    void userThatIsUnknownHereIsRefused() {
        provider.knows("good-4", "\"username\":\"nobody\"");

        assertThat(calls.use(application(provider.introspecting()).id(), "good-4")
                        .error())
                .isEqualTo("USER_INFORMATION_NOT_FOUND");
    }

    @Test
    void expiredTokenIsRefused() {
        provider.knows(
                "good-5",
                EDITOR + ",\"exp\":" + Instant.now().minusSeconds(3600).getEpochSecond());

        Answer answer = calls.use(application(provider.introspecting()).id(), "good-5");

        assertThat(answer.error()).isEqualTo("TOKEN_EXPIRED");
        assertThat(answer.text("message")).isEqualTo("Invalid request: Token Expired.");
    }

    @Test
    void missingScopeIsForbidden() {
        Map<String, String> settings = new HashMap<>(provider.introspecting());
        settings.put("scopes", "read\nwrite");
        provider.knows("good-6", EDITOR + ",\"scope\":\"read\"");

        Answer answer = calls.use(application(settings).id(), "good-6");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.error()).isEqualTo("INSUFFICIENT_SCOPE");
    }

    @Test
    void failingProviderIsAnOutageAndNoVerdict() {
        Application application = application(provider.introspecting());
        provider.knows("good-7", EDITOR);
        provider.fails(true);
        Answer answer = calls.use(application.id(), "good-7");
        provider.fails(false);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.error()).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE");
        assertThat(answer.header("Retry-After")).isEqualTo("1");
        assertThat(calls.use(application.id(), "good-7").status()).isEqualTo(404);
    }

    @Test
    void wrongClientSecretIsAnOutageAndNoVerdict() {
        Map<String, String> settings = new HashMap<>(provider.introspecting());
        settings.put("client_secret", "another");
        provider.knows("good-8", EDITOR);

        assertThat(calls.use(application(settings).id(), "good-8").error()).isEqualTo("IDENTITY_PROVIDER_UNAVAILABLE");
    }

    @Test
    void revokedHereIsRefusedThoughTheProviderStandsByIt() {
        Application application = application(provider.introspecting());
        provider.knows(
                "good-9",
                EDITOR + ",\"jti\":\"nine\",\"exp\":"
                        + Instant.now().plusSeconds(3600).getEpochSecond());
        calls.use(application.id(), "good-9");

        Answer revoked = calls.send(
                "POST",
                "/rest_api/revoke",
                "token=good-9",
                "Content-Type",
                "application/x-www-form-urlencoded",
                "AUTH-METHOD",
                application.id(),
                "Authorization",
                "Bearer good-9");

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(calls.use(application.id(), "good-9").error()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void ownTokenIsNotShownToAProviderWhenItIsRevoked() {
        Application issuing = server.application("HS256", RefreshSettings.OFF);
        server.administration()
                .applications()
                .makeDefault(application(provider.introspecting()).id());
        String token = calls.logIn(issuing.id(), "editor").text("jwt_token");
        int before = provider.asked();

        assertThat(calls.revoke(token, Calls.basic("editor", LiveServer.PASSWORD))
                        .status())
                .isEqualTo(200);

        assertThat(calls.use(issuing.id(), token).error()).isEqualTo("TOKEN_REVOKED");
        assertThat(provider.asked()).isEqualTo(before);
    }

    @Test
    void blockedAccountIsForbidden() {
        server.account("leaver");
        provider.knows("good-10", "\"username\":\"leaver\"");
        Application application = application(provider.introspecting());
        calls.use(application.id(), "good-10");
        server.administration()
                .accounts()
                .byName("leaver")
                .ifPresent(account -> server.administration().accounts().setActive(account.id(), false));

        assertThat(calls.use(application.id(), "good-10").error()).isEqualTo("USER_BLOCKED");
    }

    private static Application application(Map<String, String> settings) {
        return server.administration()
                .applications()
                .create(new ApplicationDraft("Opaque tokens", true, "oauth2", settings, ApplicationRules.NONE));
    }
}
