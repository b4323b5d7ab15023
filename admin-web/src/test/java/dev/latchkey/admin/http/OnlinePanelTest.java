package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.token.Revocations;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys of an identity provider, looked at, refreshed and distrusted. */
final class OnlinePanelTest {

    private static final String LIST = "/admin/config/people/rest_api_authentication/auth_settings";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();
    private HttpServer provider;
    private Application application;

    @BeforeEach
    void start() throws Exception {
        String keySet = keySet();
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/jwks.json", exchange -> answer(exchange, keySet));
        provider.start();
        application = application(Map.of(
                "signing_algorithm",
                "RS256",
                "jwks_uri",
                "http://127.0.0.1:" + provider.getAddress().getPort() + "/jwks.json",
                "issuer",
                "https://id.example.com/",
                "audiences",
                "https://api.example.com"));
    }

    @AfterEach
    void stop() {
        provider.stop(0);
        server.close();
    }

    @Test
    void setThatNobodyHasAskedForYetIsSaidToBeSo() {
        assertThat(panel().text()).contains("Fetched never", "No key has been seen yet.");
    }

    @Test
    void testingFetchesAndShowsTheKeys() {
        Answer answer = test();

        assertThat(answer.messages()).contains("The test went well");
        assertThat(answer.page().select("#online tbody").text()).contains("theirs/1", "Trusted");
        assertThat(answer.page().select("#online").text()).contains("Healthy");
    }

    @Test
    void testThatFailsSaysWhy() {
        provider.stop(0);

        Answer answer = test();

        assertThat(answer.messages()).contains("The test failed.");
        assertThat(answer.page().select("#online").text()).contains("Not healthy", "Problem");
    }

    @Test
    void distrustingAsksFirstAndIsSaidToBeFinal() {
        Answer page = test();
        Answer question = admin.get(page.page().select("#online tbody a").attr("href"));
        assertThat(question.text()).contains("This cannot be undone");
        assertThat(revocations().keyEnded(application.id(), "theirs/1")).isFalse();

        Answer answer = question.form(distrust()).submit();

        assertThat(answer.messages()).contains("The key theirs/1 is distrusted");
        assertThat(answer.page().select("#online tbody").text()).contains("Distrusted");
        assertThat(revocations().keyEnded(application.id(), "theirs/1")).isTrue();
    }

    @Test
    void keyThatCannotBeDistrustedIsSaidAtTheField() {
        String own =
                server.service(ApplicationKeys.class).generate(application.id()).id();
        revocations().endKey(application.id(), "gone");

        assertThat(problem("")).contains("1 to 200 characters");
        assertThat(problem("x".repeat(201))).contains("1 to 200 characters");
        assertThat(problem(own)).contains("is the application's own");
        assertThat(problem("gone")).contains("distrusted already");
    }

    @Test
    void applicationThatDependsOnNothingHasNoPanel() {
        Application alone = application(Map.of("signing_algorithm", "ES256"));
        String path = LIST + "/" + alone.id();

        assertThat(admin.get(path + "/edit").page().select("#online")).isEmpty();
        assertThat(admin.get(path + "/online/distrust").status()).isEqualTo(404);
    }

    @Test
    void whoeverMayNotAdministerAuthenticationIsKeptOut() {
        server.account("editor", "content_editor");

        assertThat(server.signedIn("editor").get(distrust()).status()).isEqualTo(403);
    }

    private String problem(String key) {
        Answer answer = admin.get(distrust()).form(distrust()).set("key", key).submit();
        assertThat(answer.status()).isEqualTo(422);
        return answer.page().select("#f-key-problem").text();
    }

    private Answer test() {
        return panel().form(LIST + "/" + application.id() + "/online/test").submit();
    }

    private Answer panel() {
        return admin.get(LIST + "/" + application.id() + "/edit");
    }

    private String distrust() {
        return LIST + "/" + application.id() + "/online/distrust";
    }

    private Revocations revocations() {
        return server.service(Revocations.class);
    }

    private Application application(Map<String, String> settings) {
        return server.service(Applications.class)
                .create(new ApplicationDraft("External", true, "jwt", settings, ApplicationRules.NONE));
    }

    private static String keySet() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        RSAPublicKey key = (RSAPublicKey) generator.generateKeyPair().getPublic();
        byte[] modulus = key.getModulus().toByteArray();
        String n =
                Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOfRange(modulus, 1, modulus.length));
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"kid\":\"theirs/1\",\"n\":\"" + n + "\",\"e\":\"AQAB\"}]}";
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
