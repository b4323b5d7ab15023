package dev.latchkey.auth.method.oauth2;

import static dev.latchkey.auth.method.oauth2.Bench.TOKEN;
import static dev.latchkey.auth.method.oauth2.Bench.introspecting;
import static dev.latchkey.auth.method.oauth2.Bench.userInfo;
import static dev.latchkey.auth.method.oauth2.Bench.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.OutboundRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to the provider, and what its status means. */
final class AskingTest {

    private final ScriptedNetwork network = ScriptedNetwork.saying("{\"active\":true,\"username\":\"editor\"}");

    @Test
    void introspectionIsAFormWithTheClientsCredentials() {
        OutboundRequest request = requestWith(introspecting());

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.address()).hasToString(Bench.ENDPOINT);
        assertThat(body(request)).isEqualTo("token=" + TOKEN + "&token_type_hint=access_token");
        assertThat(request.headers())
                .containsEntry("Authorization", basic("content-server:" + Bench.CLIENT_SECRET))
                .containsEntry("Accept", "application/json")
                .containsEntry("Content-Type", "application/x-www-form-urlencoded");
    }

    @Test
    void idAndSecretAreFormEncodedBeforeTheyAreJoined() {
        OutboundRequest request =
                requestWith(introspecting(OAuth2Schema.CLIENT_ID, "a:b c", OAuth2Schema.CLIENT_SECRET, "ä%+\r\n:"));

        assertThat(request.headers()).containsEntry("Authorization", basic("a%3Ab+c:%C3%A4%25%2B%0D%0A%3A"));
    }

    @Test
    void secretCanGoIntoTheBody() {
        OutboundRequest request = requestWith(introspecting(
                OAuth2Schema.CLIENT_AUTHENTICATION, OAuth2Schema.POST, OAuth2Schema.CLIENT_SECRET, "a&b=c"));

        assertThat(request.headers()).doesNotContainKey("Authorization");
        assertThat(body(request).split("&"))
                .containsExactlyInAnyOrder(
                        "token=" + TOKEN,
                        "token_type_hint=access_token",
                        "client_id=content-server",
                        "client_secret=a%26b%3Dc");
    }

    @Test
    void serverCanProveItselfByATokenOfItsOwn() {
        OutboundRequest request = requestWith(introspecting(OAuth2Schema.CLIENT_AUTHENTICATION, OAuth2Schema.BEARER));

        assertThat(request.headers()).containsEntry("Authorization", "Bearer " + Bench.CLIENT_SECRET);
    }

    @Test
    void hintCanBeLeftOut() {
        assertThat(body(requestWith(introspecting(OAuth2Schema.TOKEN_TYPE_HINT, "none"))))
                .isEqualTo("token=" + TOKEN);
    }

    @Test
    void userInfoIsAskedWithTheTokenInTheHeader() {
        OutboundRequest request = requestWith(userInfo());

        assertThat(request.method()).isEqualTo("GET");
        assertThat(request.address()).hasToString(Bench.USER_INFO);
        assertThat(request.headers()).containsEntry("Authorization", "Bearer " + TOKEN);
    }

    @Test
    void userInfoIsAskedWithTheTokenInTheForm() {
        OutboundRequest request = requestWith(userInfo(OAuth2Schema.TOKEN_PLACE, OAuth2Schema.FORM));

        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.headers()).doesNotContainKey("Authorization");
        assertThat(body(request)).isEqualTo("access_token=" + TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\r\nX: y", "a=b", "=", "é", "a,b", "\"a\"", "a\0"})
    void whatCannotBeATokenCostsNoCall(String junk) {
        AuthMethod method = new Bench().open(network, introspecting());

        assertThat(verdict(method, junk)).isEqualTo("INVALID_TOKEN");
        assertThat(network.asked()).isZero();
    }

    @Test
    void oversizedTokenCostsNoCall() {
        AuthMethod method = new Bench().open(network, introspecting());

        assertThat(verdict(method, "a".repeat(8193))).isEqualTo("INVALID_TOKEN");
        assertThat(network.asked()).isZero();
        assertThat(verdict(method, "a".repeat(8192))).isEqualTo("ByName[name=editor]");
    }

    @ParameterizedTest
    @CsvSource({
        "201, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "204, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "400, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "401, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "403, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "404, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "429, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "500, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "503, IDENTITY_PROVIDER_UNAVAILABLE 1"
    })
    void onlyOkTellsOfATokenAtIntrospection(int status, String verdict) {
        network.now(ScriptedNetwork.status(status, "{\"active\":true,\"username\":\"editor\"}"));

        assertThat(verdict(new Bench().open(network, introspecting()))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "201, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "400, INVALID_TOKEN",
        "401, INVALID_TOKEN",
        "403, INVALID_TOKEN",
        "404, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "429, IDENTITY_PROVIDER_UNAVAILABLE 1",
        "500, IDENTITY_PROVIDER_UNAVAILABLE 1"
    })
    void userInfoRefusesATokenByItsStatus(int status, String verdict) {
        network.now(ScriptedNetwork.status(status, "{\"preferred_username\":\"editor\"}"));

        assertThat(verdict(new Bench().open(network, userInfo()))).isEqualTo(verdict);
    }

    @Test
    void wrongCredentialsOfThisServerAreToldToTheOperator() {
        network.now(ScriptedNetwork.status(401, "{\"error\":\"invalid_client\"}"));

        AuthOutcome outcome = Bench.judge(new Bench().open(network, introspecting()), TOKEN);

        assertThat(((AuthOutcome.Unavailable) outcome).detail()).contains("refuses this server's own credentials");
    }

    private OutboundRequest requestWith(Map<String, String> settings) {
        verdict(new Bench().open(network, settings));
        return network.last();
    }

    private static String body(OutboundRequest request) {
        return new String(request.body(), StandardCharsets.US_ASCII);
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }
}
