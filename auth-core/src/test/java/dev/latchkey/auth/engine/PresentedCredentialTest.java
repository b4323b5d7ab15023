package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.Rules;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PresentedCredentialTest {

    private static final String CUSTOM = "X-Api-Authorization";

    private final Engine engine = new Engine();
    private Application application;

    @BeforeEach
    void register() {
        application = engine.application(Rules.customHeader(CUSTOM));
        engine.account("editor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer good:editor", "bearer good:editor", "BEARER good:editor", "  Bearer   good:editor  "})
    void schemeHasNoCaseAndBlanksAreOverlooked(String value) {
        assertThat(decided(request().with("Authorization", value))).isEqualTo("editor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Basic Z29vZDplZGl0b3I=",
                "good:editor",
                "Bearer\tgood:editor",
                "Bearergood:editor",
                "Bearer,good:editor"
            })
    void anotherSchemeIsRefused(String value) {
        assertThat(decided(request().with("Authorization", value)))
                .isEqualTo("INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "bearer ", "Bearer  \t"})
    void schemeAloneIsAnEmptyCredentialForTheMethod(String value) {
        assertThat(decided(request().with("Authorization", value))).isEqualTo("INVALID_CREDENTIALS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void blankHeaderCountsAsNotSent(String value) {
        assertThat(decided(request().with("Authorization", value))).isEqualTo("MISSING_AUTHORIZATION_HEADER");
    }

    @Test
    void repeatedHeaderIsRefusedWhicheverIsFirst() {
        assertThat(decided(request().bearer("good:editor").bearer("bad"))).isEqualTo("INCOMPLETE_REQUEST");
        assertThat(decided(request().bearer("bad").bearer("good:editor"))).isEqualTo("INCOMPLETE_REQUEST");
        assertThat(decided(request().bearer("good:editor").bearer("good:editor")))
                .isEqualTo("INCOMPLETE_REQUEST");
    }

    @Test
    void customHeaderAloneCarriesTheCredential() {
        assertThat(decided(request().with(CUSTOM, "Bearer good:editor"))).isEqualTo("editor");
    }

    @Test
    void usualHeaderStillServesWhereTheCustomOneIsAbsent() {
        assertThat(decided(request().bearer("good:editor"))).isEqualTo("editor");
    }

    @Test
    void twoHeadersThatAgreeAreOneCredential() {
        assertThat(decided(request().bearer("good:editor").with(CUSTOM, "Bearer good:editor")))
                .isEqualTo("editor");
    }

    @Test
    void twoHeadersThatContradictAreRefused() {
        engine.account("chief");

        assertThat(decided(request().bearer("good:editor").with(CUSTOM, "Bearer good:chief")))
                .isEqualTo("INCOMPLETE_REQUEST");
    }

    @Test
    void customHeaderOfAnotherApplicationMeansNothing() {
        Application other = engine.application();

        assertThat(decided(Asking.get("/node/1").application(other.id()).with(CUSTOM, "Bearer good:editor")))
                .isEqualTo("MISSING_AUTHORIZATION_HEADER");
    }

    private Asking request() {
        return Asking.get("/node/1").application(application.id());
    }

    private String decided(Asking request) {
        return engine.decided(request);
    }
}
