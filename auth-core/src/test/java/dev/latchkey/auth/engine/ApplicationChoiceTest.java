package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.GateSettings;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ApplicationChoiceTest {

    private final Engine engine = new Engine();
    private Application application;

    @BeforeEach
    void register() {
        application = engine.application();
        engine.account("editor");
    }

    @Test
    void headerNamesTheApplication() {
        assertThat(decided(request().application(application.id()))).isEqualTo("editor");
    }

    @Test
    void blanksAroundTheIdAreOverlooked() {
        assertThat(decided(request().application(" \t" + application.id() + "  ")))
                .isEqualTo("editor");
    }

    @Test
    void nameOfTheHeaderHasNoCase() {
        assertThat(decided(request().with("auth-method", application.id()))).isEqualTo("editor");
    }

    @Test
    void repeatedHeaderIsRefusedEvenIfBothAgree() {
        assertThat(decided(request().application(application.id()).application(application.id())))
                .isEqualTo("INVALID_APPLICATION_ID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void blankHeaderCountsAsNotSent(String blank) {
        assertThat(decided(request().application(blank))).isEqualTo("MISSING_HEADER");

        engine.applications.makeDefault(application.id());
        assertThat(decided(request().application(blank))).isEqualTo("editor");
    }

    @Test
    void idInUpperCaseIsAnotherOne() {
        Application lettered = engine.application();
        while (lettered.id().toUpperCase(Locale.ROOT).equals(lettered.id())) {
            lettered = engine.application();
        }

        assertThat(decided(request().application(lettered.id().toUpperCase(Locale.ROOT))))
                .isEqualTo("INVALID_APPLICATION_ID");
    }

    @Test
    void severalIdsInOneHeaderAreNone() {
        assertThat(decided(request().application(application.id() + "," + application.id())))
                .isEqualTo("INVALID_APPLICATION_ID");
    }

    @Test
    void defaultApplicationNeedsNoHeader() {
        engine.applications.makeDefault(application.id());

        assertThat(decided(request())).isEqualTo("editor");
    }

    @Test
    void headerWinsOverTheDefault() {
        engine.applications.makeDefault(application.id());

        assertThat(decided(request().application("00000000"))).isEqualTo("INVALID_APPLICATION_ID");
    }

    @Test
    void disabledDefaultIsRefusedRatherThanIgnored() {
        engine.applications.makeDefault(application.id());
        engine.applications.setEnabled(application.id(), false);

        assertThat(decided(request())).isEqualTo("INVALID_APPLICATION_ID");
    }

    @Test
    void defaultThatIsGoneIsNone() {
        engine.applicationTable.save(new GateSettings(true, "00000000"));
        engine.configuration.reload();

        assertThat(decided(request())).isEqualTo("MISSING_HEADER");
    }

    @Test
    void disabledApplicationAnswersAsIfItDidNotExist() {
        engine.applications.setEnabled(application.id(), false);

        assertThat(decided(request().application(application.id()))).isEqualTo("INVALID_APPLICATION_ID");
    }

    private String decided(Asking request) {
        return engine.decided(request);
    }

    private static Asking request() {
        return Asking.get("/node/1").bearer("good:editor");
    }
}
