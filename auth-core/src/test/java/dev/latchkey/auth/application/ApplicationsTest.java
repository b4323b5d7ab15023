package dev.latchkey.auth.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.FakeMethod;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class ApplicationsTest {

    private static final String SECRET = "s3cret-of-the-shop";

    private final Engine engine = new Engine();

    @Test
    void idIsEightLowerCaseHexadecimalDigits() {
        assertThat(engine.application().id()).matches("[0-9a-f]{8}");
    }

    @Test
    void everyProblemIsFoundAtOnce() {
        ApplicationRules rules = new ApplicationRules(
                Set.of("Not A Role"),
                List.of("node"),
                List.of("/\0"),
                Set.of("FETCH"),
                List.of("10.0.0.1/8"),
                List.of("localhost"),
                false,
                "Cookie",
                List.of("app.example.com"),
                -1);

        assertThat(problems(() -> engine.applications.create(
                        new ApplicationDraft(" ", true, FakeMethod.ID, Map.of("other", "x"), rules))))
                .extracting(SettingProblem::key)
                .containsExactly(
                        "name",
                        "allowed_roles",
                        "paths",
                        "paths",
                        "allowed_methods",
                        "addresses",
                        "addresses",
                        "custom_header",
                        "cors_origins",
                        "requests_per_minute",
                        "other",
                        "shared_secret");
        assertThat(engine.applicationTable.all()).isEmpty();
    }

    static Stream<Arguments> tooLong() {
        String big = "x".repeat(2_000_000);
        return Stream.of(
                Arguments.of("name", big, rules("/", "")),
                Arguments.of("paths", "Shop", rules("/" + big, "")),
                Arguments.of("custom_header", "Shop", rules("/", big)));
    }

    @ParameterizedTest
    @MethodSource("tooLong")
    void overlongTextIsRefusedByItsFieldAndNotRepeated(String field, String name, ApplicationRules rules) {
        assertThat(problems(() -> engine.applications.create(
                        new ApplicationDraft(name, true, FakeMethod.ID, Map.of("shared_secret", SECRET), rules))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.key()).isEqualTo(field);
                    assertThat(problem.message()).hasSizeLessThan(300);
                });
    }

    @Test
    void settingsAreTriedBeforeTheyAreSaved() {
        assertThat(problems(() -> engine.applications.create(draft(Map.of("shared_secret", SECRET, "refuse", "No.")))))
                .containsExactly(new SettingProblem("refuse", "No."));
        assertThat(engine.applicationTable.all()).isEmpty();
    }

    @Test
    void methodThatIsTriedIsClosed() {
        engine.application();

        assertThat(engine.method.opened()).hasSize(2);
        assertThat(engine.method.opened().get(0).closedInTheEnd()).isEqualTo(1);
        assertThat(engine.method.opened().get(1).closed()).isZero();
    }

    @Test
    void faultOfAMethodIsAProblemRatherThanAnError() {
        assertThat(problems(
                        () -> engine.applications.create(draft(Map.of("shared_secret", SECRET, "refuse", "throw")))))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).doesNotContain("fault of the plugin"));
    }

    @Test
    void methodThatIsNotInstalledIsRefused() {
        assertThat(problems(() -> engine.applications.create(
                        new ApplicationDraft("Shop", true, "gone", Map.of(), ApplicationRules.NONE))))
                .extracting(SettingProblem::key)
                .containsExactly("method");
    }

    @Test
    void secretIsSealedAndNeverPrinted() {
        Application application = engine.application();

        assertThat(application.settings()).doesNotContainKey("shared_secret");
        assertThat(application.sealedSettings().get("shared_secret"))
                .startsWith("v1.")
                .doesNotContain(SECRET);
        assertThat(application + "" + draft(Map.of("shared_secret", SECRET))).doesNotContain(SECRET);
    }

    @Test
    void untouchedSecretStays() {
        Application application = engine.application();

        engine.applications.update(application.id(), draft(Map.of("plain", "new")));

        assertThat(lastOpened().text("shared_secret")).contains(SECRET);
        assertThat(lastOpened().text("plain")).contains("new");
    }

    @Test
    void otherSettingThatIsLeftOutIsUnset() {
        Application application = engine.application();
        engine.applications.update(application.id(), draft(Map.of("plain", "new")));

        engine.applications.update(application.id(), draft(Map.of()));

        assertThat(lastOpened().text("plain")).isEmpty();
    }

    @Test
    void mandatorySecretCannotBeTakenAway() {
        Application application = engine.application();

        assertThat(problems(() -> engine.applications.update(application.id(), draft(Map.of("shared_secret", "")))))
                .extracting(SettingProblem::key)
                .containsExactly("shared_secret");
        assertThat(lastOpened().text("shared_secret")).contains(SECRET);
    }

    @Test
    void draftOfAnEarlierVersionIsRefused() {
        Application seen = engine.application();
        engine.applications.setEnabled(seen.id(), false);

        assertThat(problems(() -> engine.applications.update(seen.id(), seen.version(), draft(Map.of()))))
                .extracting(SettingProblem::key)
                .containsExactly("version");
        assertThat(engine.applications.book().application(seen.id()))
                .map(Application::enabled)
                .contains(false);
    }

    @Test
    void deletedApplicationIsGoneAtOnce() {
        Application application = engine.application();

        engine.applications.delete(application.id());

        assertThat(engine.applications.book().applications()).isEmpty();
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> engine.applications.delete(application.id()));
    }

    @Test
    void onlyAnApplicationThatExistsBecomesTheDefault() {
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> engine.applications.makeDefault("00000000"));
    }

    private dev.latchkey.auth.spi.MethodSettings lastOpened() {
        List<FakeMethod.Opened> opened = engine.method.opened();
        return opened.get(opened.size() - 1).settings();
    }

    private static ApplicationDraft draft(Map<String, String> settings) {
        return new ApplicationDraft("Shop", true, FakeMethod.ID, settings, ApplicationRules.NONE);
    }

    private static ApplicationRules rules(String path, String customHeader) {
        return new ApplicationRules(
                Set.of(), List.of(path), List.of(), Set.of(), List.of(), List.of(), false, customHeader, List.of(), 0);
    }

    private static List<SettingProblem> problems(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        return catchThrowableOfType(ApplicationProblem.class, call).problems();
    }
}
