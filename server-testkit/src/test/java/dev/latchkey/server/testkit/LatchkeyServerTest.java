package dev.latchkey.server.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.testkit.SettableClock;
import java.net.ConnectException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A stranger's method, and tokens of any description, over HTTP. */
final class LatchkeyServerTest {

    private static final SettableClock CLOCK = new SettableClock();
    private static LatchkeyServer server;
    private static AccountView editor;

    @BeforeAll
    static void start() {
        server = LatchkeyServer.options()
                .clock(CLOCK)
                .method(new RenamedMethodProvider())
                .start();
        editor = server.account("editor", LatchkeyServer.WRITER);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void methodGivenToTheServerIsThereBesideThoseFound() {
        TestApplication application = server.application("renamed", Map.of("pin", "4711-4711"));

        Answer answer = server.post("/node?_format=json", LatchkeyServer.PAGE)
                .application(application)
                .header("Authorization", "Pin editor:4711-4711")
                .send();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json().at("/title/0/value").asText()).isEqualTo("A page");
    }

    @Test
    void refusalOfAMethodOfTheTestIsTold() {
        TestApplication application = server.application("pin", Map.of("pin", "4711-4711"));

        Answer answer = server.get("/node/1?_format=json")
                .application(application)
                .header("Authorization", "Pin editor:0000")
                .send();

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("WRONG_PIN");
    }

    @Test
    void settingsAreCheckedAsInTheForm() {
        assertThatThrownBy(() -> server.application("pin", Map.of()))
                .isInstanceOf(ApplicationProblem.class)
                .hasMessageContaining("PIN is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS256", "PS384", "ES256", "ES512", "EdDSA"})
    void mintedTokenIsAccepted(String algorithm) {
        JwtApplication application = server.jwtApplication(algorithm, Map.of());

        assertThat(used(application, server.mint(application, editor))).isEmpty();
    }

    @Test
    void tokensAreAsTheyAreDescribed() {
        JwtApplication application = server.jwtApplication();
        MintedToken good = server.mint(application, editor);

        assertThat(used(application, good.expiring(CLOCK.instant().minus(Duration.ofHours(1)))))
                .isEqualTo("TOKEN_EXPIRED");
        assertThat(used(application, good.claim("nbf", CLOCK.instant().plus(Duration.ofHours(1)))))
                .isEqualTo("TOKEN_NOT_YET_VALID");
        assertThat(used(application, good.without("exp"))).isEqualTo("INVALID_TOKEN");
        assertThat(used(application, good.claim("iss", "https://id.example.com")))
                .isEqualTo("INVALID_ISSUER");
        assertThat(used(application, good.claim("aud", "another"))).isEqualTo("INVALID_AUDIENCE");
        assertThat(used(application, good.claim("name", "nobody"))).isEqualTo("USER_INFORMATION_NOT_FOUND");
        assertThat(used(application, good.header("kid", "another"))).isEqualTo("UNKNOWN_KEY");
        assertThat(used(application, good.header("alg", "HS256"))).isEqualTo("INVALID_ALGORITHM");
        assertThat(used(application, good.signedByAStranger())).isEqualTo("INVALID_SIGNATURE");
        assertThat(used(application, good.withoutHeader("kid"))).isEmpty();
        assertThat(used(application, good.unsignedText())).isEqualTo("INVALID_ALGORITHM");
    }

    @Test
    void publicKeyThatIsTakenForASecretIsRefused() {
        JwtApplication application = server.jwtApplication();
        SigningKey confused = SigningKey.secret("HS256", application.key().publicText());
        MintedToken token =
                server.mint(application, editor).header("alg", "HS256").signedBy(confused);

        assertThat(used(application, token)).isEqualTo("INVALID_ALGORITHM");
    }

    @Test
    void clockOfTheTestIsTheServers() {
        JwtApplication application = server.jwtApplication();
        MintedToken token = server.mint(application, editor);
        String before = used(application, token);

        CLOCK.advance(Duration.ofHours(2));

        assertThat(before).isEmpty();
        assertThat(used(application, token)).isEqualTo("TOKEN_EXPIRED");
    }

    @Test
    void roleGrantsWhatItIsGiven() {
        TestApplication application = server.application("pin", Map.of("pin", "4711-4711"));
        server.account("guest");
        server.role("author", "access content", "create page content");
        server.account("author", "author");

        assertThat(created(application, "guest")).isEqualTo(403);
        assertThat(created(application, "author")).isEqualTo(201);
    }

    private static int created(TestApplication application, String name) {
        return server.post("/node?_format=json", LatchkeyServer.PAGE)
                .application(application)
                .header("Authorization", "Pin " + name + ":4711-4711")
                .send()
                .status();
    }

    @Test
    void generatedKeySignsWhatTheServerIssues() {
        TestApplication application = server.application("jwt", Map.of());
        String keyId = server.generateKey(application);

        Answer answer = server.call("POST", "/rest_api/id_token")
                .application(application)
                .basic("editor", LatchkeyServer.PASSWORD)
                .send();

        assertThat(answer.status()).isEqualTo(200);
        assertThat(keyId).isNotEmpty();
    }

    @Test
    void settingOfTheServerIsTaken() {
        try (LatchkeyServer small =
                LatchkeyServer.options().setting("limits.body", "1KiB").start()) {
            Answer answer = small.post("/node?_format=json", "x".repeat(2_000)).send();

            assertThat(answer.status()).isEqualTo(413);
        }
    }

    @Test
    void closedServerIsGone() {
        LatchkeyServer other = LatchkeyServer.start();
        Call call = other.get("/");

        other.close();

        assertThatThrownBy(call::send).hasCauseInstanceOf(ConnectException.class);
    }

    private static String used(JwtApplication application, MintedToken token) {
        return used(application, token.text());
    }

    /** The code of the gate's refusal; empty if it lets the token through to a page that is not there. */
    private static String used(JwtApplication application, String token) {
        Answer answer = server.get("/node/999999?_format=json")
                .token(application, token)
                .send();
        assertThat(answer.status()).isIn(400, 401, 403, 404, 503);
        return answer.error();
    }
}
