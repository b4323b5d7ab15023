package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published key sets of a running server (RFC 7517). */
final class KeySetTest {

    private static final String WELL_KNOWN = "/.well-known/jwks.json";

    @TempDir
    private static Path data;

    private static LiveServer server;

    private Application application;

    @BeforeAll
    static void start() {
        server = LiveServer.start(data);
        server.account("reader");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void addApplication() {
        application = server.application("RS256", RefreshSettings.OFF);
    }

    @Test
    void othersCanCheckATokenWithThePublishedKey() throws Exception {
        String token = server.calls().logIn(application.id(), "reader").text("jwt_token");

        JsonNode key = keys(get(path(application.id()))).get(0);

        assertThat(key.path("kid")).isEqualTo(Tokens.header(token).path("kid"));
        assertThat(key.path("use").asText("sig")).isEqualTo("sig");
        assertThat(verifies(token, key)).isTrue();
    }

    @Test
    void setHoldsEveryKeyThatVerifiesAndNoOther() {
        String revoked = firstKey();
        String retiring = keyring().generate(application.id()).id();
        keyring().activate(application.id(), retiring);
        String active = keyring().generate(application.id()).id();
        keyring().activate(application.id(), active);
        String standby = keyring().generate(application.id()).id();
        keyring().revoke(application.id(), revoked);

        assertThat(ids(get(path(application.id())))).containsExactlyInAnyOrder(retiring, active, standby);
    }

    @Test
    void privateMembersAreNotPublished() {
        JsonNode key = keys(get(path(application.id()))).get(0);

        assertThat(List.of("d", "p", "q", "dp", "dq", "qi", "k")).noneMatch(key::has);
    }

    @Test
    void sharedSecretIsNeverPublished() {
        Application secret = server.application("HS256", RefreshSettings.OFF);

        assertThat(get(path(secret.id())).response().body()).isEqualTo("{\"keys\":[]}");
        assertThat(get(WELL_KNOWN).response().body()).doesNotContain("\"oct\"");
    }

    @Test
    void setOfTheServerHoldsTheKeysOfAllEnabledApplications() {
        Application other = server.application("ES256", RefreshSettings.OFF);
        Application disabled = server.application("RS256", RefreshSettings.OFF);
        List<String> ofDisabled = ids(get(path(disabled.id())));
        server.administration().applications().setEnabled(disabled.id(), false);

        List<String> all = ids(get(WELL_KNOWN));

        assertThat(all).containsAll(ids(get(path(application.id())))).containsAll(ids(get(path(other.id()))));
        assertThat(all).doesNotContainAnyElementsOf(ofDisabled);
    }

    @Test
    void setMayBeKeptForFiveMinutes() {
        assertThat(get(path(application.id())).header("Cache-Control")).isEqualTo("public, max-age=300");
        assertThat(get(WELL_KNOWN).header("Content-Type")).isEqualTo("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000", "nonsense", "%00", "'"})
    void unknownApplicationIsRefused(String id) {
        Answer answer = get(path(id));

        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void disabledApplicationIsRefusedAsIfUnknown() {
        server.administration().applications().setEnabled(application.id(), false);

        Answer answer = get(path(application.id()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.error()).isEqualTo("INVALID_APPLICATION_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void otherMethodsAreRefused(String method) {
        for (String path : List.of(path(application.id()), WELL_KNOWN)) {
            Answer answer = server.calls().send(method, path, "");

            assertThat(answer.status()).isEqualTo(405);
            assertThat(answer.error()).isEqualTo("INVALID_HTTP_METHOD");
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD");
        }
    }

    @Test
    void headIsAnsweredWithoutABody() {
        Answer answer = server.calls().send("HEAD", WELL_KNOWN, "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.response().body()).isEmpty();
    }

    private String firstKey() {
        return ids(get(path(application.id()))).get(0);
    }

    private static boolean verifies(String token, JsonNode key) throws Exception {
        PublicKey rsa = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(number(key.path("n")), number(key.path("e"))));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(rsa);
        int dot = token.lastIndexOf('.');
        signature.update(token.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(dot + 1)));
    }

    private static BigInteger number(JsonNode member) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(member.asText()));
    }

    private static String path(String applicationId) {
        return "/rest_api/jwks/" + applicationId;
    }

    private static Answer get(String path) {
        return server.calls().send("GET", path, "");
    }

    private static JsonNode keys(Answer answer) {
        return answer.body().path("keys");
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(keys(answer).spliterator(), false)
                .map(key -> key.path("kid").asText())
                .toList();
    }

    private static ApplicationKeys keyring() {
        return server.administration().keys();
    }
}
