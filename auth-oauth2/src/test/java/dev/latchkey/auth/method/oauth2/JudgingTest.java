package dev.latchkey.auth.method.oauth2;

import static dev.latchkey.auth.method.oauth2.Bench.NOW;
import static dev.latchkey.auth.method.oauth2.Bench.introspecting;
import static dev.latchkey.auth.method.oauth2.Bench.userInfo;
import static dev.latchkey.auth.method.oauth2.Bench.verdict;
import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.Credential;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is made of the provider's answer. */
final class JudgingTest {

    private static final String EDITOR = "ByName[name=editor]";
    private static final long T = NOW.getEpochSecond();

    @Test
    void activeTokenNamesItsUser() {
        assertThat(verdict(introspecting(), active(""))).isEqualTo(EDITOR);
    }

    @Test
    void userInfoNamesItsUser() {
        assertThat(verdict(userInfo(), "{\"preferred_username\":\"editor\",\"sub\":\"1\"}"))
                .isEqualTo(EDITOR);
    }

    @Test
    void inactiveTokenIsRefused() {
        assertThat(verdict(introspecting(), "{\"active\":false}")).isEqualTo("INVALID_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"active\":\"true\",\"username\":\"editor\"}",
                "{\"active\":1,\"username\":\"editor\"}",
                "{\"active\":null,\"username\":\"editor\"}",
                "{\"active\":[true],\"username\":\"editor\"}",
                "{\"Active\":true,\"username\":\"editor\"}",
                "{\"username\":\"editor\"}",
                "{\"active\":false,\"active\":true,\"username\":\"editor\"}",
                "{\"active\":true,\"username\":\"reader\",\"username\":\"editor\"}",
                "{\"active\":true,\"username\":\"editor\"} {}",
                "{\"active\":true,\"username\":\"editor\"",
                "[{\"active\":true,\"username\":\"editor\"}]",
                "\ufeff{\"active\":true,\"username\":\"editor\"}",
                "{\"active\":true,\"username\":'editor'}",
                "{\"active\":true,\"username\":\"editor\",}",
                "{\"active\":true,/**/\"username\":\"editor\"}",
                "{\"active\":true,\"exp\":NaN}",
                "<html>active: true</html>",
                "eyJhbGciOiJSUzI1NiJ9.eyJhY3RpdmUiOnRydWV9.c2ln",
                "active=true&username=editor",
                "null",
                ""
            })
    void answerThatIsNotPlainlyJsonIsNoAnswer(String answer) {
        assertThat(verdict(introspecting(), answer)).startsWith("IDENTITY_PROVIDER_UNAVAILABLE");
    }

    @Test
    void deepNestingIsNoAnswer() {
        String deep = "[".repeat(20) + "]".repeat(20);

        assertThat(verdict(introspecting(), active(",\"a\":" + deep))).startsWith("IDENTITY_PROVIDER_UNAVAILABLE");
    }

    @Test
    void oversizedAnswerIsNoAnswer() {
        assertThat(verdict(introspecting(), active(" ".repeat(64 * 1024)))).startsWith("IDENTITY_PROVIDER_UNAVAILABLE");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "exp":%d+1     | ByName[name=editor]
            "exp":%d-59    | ByName[name=editor]
            "exp":%d-58.5  | ByName[name=editor]
            "exp":%d-60    | TOKEN_EXPIRED
            "exp":%d-3600  | TOKEN_EXPIRED
            "nbf":%d+60    | ByName[name=editor]
            "nbf":%d+61    | TOKEN_NOT_YET_VALID
            "iat":%d+60    | ByName[name=editor]
            "iat":%d+61    | TOKEN_NOT_YET_VALID
            """)
    void timesAreJudgedWithTheClockSkew(String claim, String verdict) {
        String[] parts = claim.split("%d", -1);
        String moment = new BigDecimal(T).add(new BigDecimal(parts[1])).toPlainString();

        assertThat(verdict(introspecting(), active("," + parts[0] + moment))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"exp", "nbf", "iat"})
    void timeThatIsNoNumberInRangeIsRefused(String claim) {
        for (String value : new String[] {"\"" + T + "\"", "-1", "253402300800", "1e400", "null", "true", "[1]"}) {
            assertThat(verdict(introspecting(), active(",\"" + claim + "\":" + value)))
                    .as(value)
                    .isEqualTo("INVALID_TOKEN");
        }
    }

    @Test
    void tinyExponentCostsNothing() {
        assertThat(verdict(introspecting(), active(",\"nbf\":1e-999999999"))).isEqualTo(EDITOR);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer", "access_token"})
    void tokenForBearersIsAccepted(String type) {
        assertThat(verdict(introspecting(), active(",\"token_type\":\"" + type + "\"")))
                .isEqualTo(EDITOR);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"token_type\":\"refresh_token\"",
                "\"token_type\":\"Refresh\"",
                "\"token_type\":\"DPoP\"",
                "\"token_type\":\"mac\"",
                "\"token_type\":7",
                "\"token_use\":\"refresh_token\"",
                "\"token_use\":\"id\"",
                "\"cnf\":{\"jkt\":\"0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I\"}",
                "\"cnf\":null"
            })
    void tokenThatIsNoneForBearersIsRefused(String claim) {
        assertThat(verdict(introspecting(), active("," + claim))).isEqualTo("INVALID_TOKEN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "iss":"https://id.example.com/"   | ByName[name=editor]
            "iss":"https://id.example.com"    | INVALID_ISSUER
            "iss":["https://id.example.com/"] | INVALID_ISSUER
            "other":1                         | INVALID_ISSUER
            """)
    void configuredIssuerIsRequired(String claim, String verdict) {
        Map<String, String> settings = introspecting(OAuth2Schema.ISSUER, "https://id.example.com/");

        assertThat(verdict(settings, active("," + claim))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "aud":"api"                | ByName[name=editor]
            "aud":["x","api2"]         | ByName[name=editor]
            "aud":["x",1,null,"api"]   | ByName[name=editor]
            "aud":"api api2"           | INVALID_AUDIENCE
            "aud":["x"]                | INVALID_AUDIENCE
            "aud":[]                   | INVALID_AUDIENCE
            "aud":{"api":"api"}        | INVALID_AUDIENCE
            "other":1                  | INVALID_AUDIENCE
            """)
    void oneOfTheConfiguredAudiencesIsRequired(String claim, String verdict) {
        assertThat(verdict(introspecting(OAuth2Schema.AUDIENCES, "api\napi2"), active("," + claim)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "scope":"read write"          | ByName[name=editor]
            "scope":"a write b read"      | ByName[name=editor]
            "scope":"read"                | INSUFFICIENT_SCOPE
            "scope":"read,write"          | INSUFFICIENT_SCOPE
            "scope":"READ WRITE"          | INSUFFICIENT_SCOPE
            "scope":"readwrite"           | INSUFFICIENT_SCOPE
            "scope":["read","write"]      | INSUFFICIENT_SCOPE
            "other":1                     | INSUFFICIENT_SCOPE
            """)
    void allRequiredScopesMustBeThere(String claim, String verdict) {
        assertThat(verdict(introspecting(OAuth2Schema.SCOPES, "read\nwrite"), active("," + claim)))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            username         | {"active":true,"username":"editor"}                      | ByName[name=editor]
            sub              | {"active":true,"sub":"editor","username":"x"}            | ByName[name=editor]
            ext.user         | {"active":true,"ext":{"user":"editor"}}                  | ByName[name=editor]
            ext.user         | {"active":true,"ext.user":"editor","ext":{"user":"x"}}   | ByName[name=editor]
            ext.user         | {"active":true,"ext.user":1,"ext":{"user":"x"}}          | USER_INFORMATION_NOT_FOUND
            username         | {"active":true,"sub":"editor"}                           | USER_INFORMATION_NOT_FOUND
            username         | {"active":true,"username":""}                            | USER_INFORMATION_NOT_FOUND
            username         | {"active":true,"username":["editor"]}                    | USER_INFORMATION_NOT_FOUND
            username         | {"active":true,"username":7}                             | USER_INFORMATION_NOT_FOUND
            username         | {"active":true,"username":"a\\u0000b"}                   | USER_INFORMATION_NOT_FOUND
            username         | {"active":true,"username":"a\\ud800"}                    | USER_INFORMATION_NOT_FOUND
            """)
    void usernameAttributeNamesTheAccount(String attribute, String answer, String verdict) {
        assertThat(verdict(introspecting(OAuth2Schema.USERNAME_ATTRIBUTE, attribute), answer))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "f81d4fae-7dec-11d0-a765-00a0c91e6bf6, ByUuid[uuid=f81d4fae-7dec-11d0-a765-00a0c91e6bf6]",
        "F81D4FAE-7DEC-11D0-A765-00A0C91E6BF6, ByUuid[uuid=f81d4fae-7dec-11d0-a765-00a0c91e6bf6]",
        "1-1-1-1-1, USER_INFORMATION_NOT_FOUND",
        "editor, USER_INFORMATION_NOT_FOUND"
    })
    void uuidNamesTheAccount(String value, String verdict) {
        Map<String, String> settings = introspecting(OAuth2Schema.ATTRIBUTE_HOLDS, OAuth2Schema.UUID);

        assertThat(verdict(settings, "{\"active\":true,\"sub\":\"" + value + "\",\"username\":\"x\"}"))
                .isEqualTo(verdict);
    }

    @Test
    void credentialCarriesWhatTheProviderTells() {
        Credential credential =
                credential(introspecting(), ",\"jti\":\"id-1\",\"iat\":" + (T - 10) + ",\"exp\":" + (T + 3600));

        assertThat(credential)
                .isEqualTo(new Credential(
                        "id-1", "", NOW.minusSeconds(10), NOW.plusSeconds(3600), NOW.plus(Duration.ofMinutes(5))));
    }

    @Test
    void credentialIsNotTrustedBeyondItsExpiry() {
        assertThat(credential(introspecting(), ",\"exp\":" + (T + 30)).cacheableUntil())
                .isEqualTo(NOW.plusSeconds(30));
    }

    @Test
    void withoutCacheTimeNothingIsReused() {
        assertThat(credential(introspecting(OAuth2Schema.CACHE_MINUTES, "0"), "")
                        .cacheableUntil())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void whatTheProviderDoesNotTellIsFilledIn() {
        Credential credential = credential(introspecting(), "");

        assertThat(credential.id()).matches("sha256:[0-9a-f]{32}");
        assertThat(credential.issuedAt()).isEqualTo(NOW);
        assertThat(credential.expiresAt()).isEqualTo(Instant.MAX);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "7", "\"a\\nb\"", "\"" + Bench.TOKEN + "\""})
    void jtiThatCannotNameATokenIsReplacedByItsFingerprint(String jti) {
        assertThat(credential(introspecting(), ",\"jti\":" + jti).id()).startsWith("sha256:");
    }

    private static Credential credential(Map<String, String> settings, String claims) {
        AuthOutcome outcome =
                Bench.judge(new Bench().open(ScriptedNetwork.saying(active(claims)), settings), Bench.TOKEN);
        return ((AuthOutcome.Authenticated) outcome).credential();
    }

    private static String active(String claims) {
        return "{\"active\":true,\"username\":\"editor\"" + claims + "}";
    }
}
