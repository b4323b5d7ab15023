package dev.latchkey.auth.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.auth.spi.SettingProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class SettingsCheckTest {

    static Stream<Arguments> good() {
        return Stream.of(
                Arguments.of(field(FieldKind.TEXT), "a ☃"),
                Arguments.of(field(FieldKind.LONG_TEXT), "two\nlines"),
                Arguments.of(field(FieldKind.INTEGER).between(-5, 5), "-5"),
                Arguments.of(field(FieldKind.MINUTES).between(1, 60), "60"),
                Arguments.of(field(FieldKind.BOOLEAN), "false"),
                Arguments.of(field(FieldKind.CHOICE).oneOf(List.of("RS256", "HS256")), "HS256"),
                Arguments.of(field(FieldKind.SEVERAL_OF).oneOf(List.of("a", "b")), "a\r\n b \n\n"),
                Arguments.of(field(FieldKind.URL), "https://idp.example.com/keys"),
                Arguments.of(field(FieldKind.CLAIM_NAME), "user.name"),
                Arguments.of(field(FieldKind.ROLE), "content_editor"),
                Arguments.of(field(FieldKind.SECRET), "anything at all"),
                Arguments.of(field(FieldKind.LIST), "one\ntwo"),
                Arguments.of(field(FieldKind.MAP), "tenant=shop\nplan = a=b"),
                Arguments.of(field(FieldKind.TEXT).between(0, 3), "😀😀😀"));
    }

    @ParameterizedTest
    @MethodSource("good")
    void valueThatFitsItsKindIsFine(ConfigField field, String value) {
        assertThat(problems(field, value)).isEmpty();
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                Arguments.of(field(FieldKind.TEXT), "two\nlines"),
                Arguments.of(field(FieldKind.TEXT), "bell\u0007"),
                Arguments.of(field(FieldKind.TEXT), "x".repeat(1001)),
                Arguments.of(field(FieldKind.TEXT).between(3, 10), "ab"),
                Arguments.of(field(FieldKind.LONG_TEXT), "x".repeat(65_537)),
                Arguments.of(field(FieldKind.INTEGER).between(0, 5), "6"),
                Arguments.of(field(FieldKind.INTEGER).between(0, 5), "-1"),
                Arguments.of(field(FieldKind.INTEGER), "1.5"),
                Arguments.of(field(FieldKind.INTEGER), "1e3"),
                Arguments.of(field(FieldKind.INTEGER), "99999999999999999999"),
                Arguments.of(field(FieldKind.MINUTES), "ten"),
                Arguments.of(field(FieldKind.BOOLEAN), "TRUE"),
                Arguments.of(field(FieldKind.CHOICE).oneOf(List.of("RS256")), "rs256"),
                Arguments.of(field(FieldKind.SEVERAL_OF).oneOf(List.of("a", "b")), "a\nc"),
                Arguments.of(field(FieldKind.SEVERAL_OF).oneOf(List.of("a")), "a\n".repeat(40_000)),
                Arguments.of(field(FieldKind.URL), "idp.example.com"),
                Arguments.of(field(FieldKind.URL), "file:///etc/hosts"),
                Arguments.of(field(FieldKind.URL), "https://"),
                Arguments.of(field(FieldKind.URL), "https://a b.example.com"),
                Arguments.of(field(FieldKind.CLAIM_NAME), "a claim"),
                Arguments.of(field(FieldKind.CLAIM_NAME), "x".repeat(129)),
                Arguments.of(field(FieldKind.ROLE), "Content Editor"),
                Arguments.of(field(FieldKind.SECRET), "x".repeat(65_537)),
                Arguments.of(field(FieldKind.LIST), "one\ntw\u0007o"),
                Arguments.of(field(FieldKind.MAP), "no pair"),
                Arguments.of(field(FieldKind.MAP), "=value"),
                Arguments.of(field(FieldKind.MAP), "a=1\n a =2"),
                Arguments.of(field(FieldKind.MAP), "a=be\u0007ll"));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void valueThatDoesNotFitIsRefusedByItsFieldAndNotRepeated(ConfigField field, String value) {
        assertThat(problems(field, value)).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("field");
            assertThat(problem.message()).startsWith("Label ").hasSizeLessThan(200);
        });
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void characterThatNoDatabaseKeepsIsRefusedWhateverTheKind(FieldKind kind) {
        ConfigField field = field(kind).oneOf(List.of("a"));

        assertThat(problems(field, "a\0")).extracting(SettingProblem::key).containsExactly("field");
        assertThat(problems(field, "a\uD800")).extracting(SettingProblem::key).containsExactly("field");
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void emptyMandatoryFieldIsRequired(FieldKind kind) {
        assertThat(problems(field(kind).mandatory(), ""))
                .extracting(SettingProblem::message)
                .containsExactly("Label is required.");
    }

    @Test
    void secretThatIsKeptNeedNotBeEnteredAgain() {
        SettingsCheck check =
                new SettingsCheck(ConfigSchema.of(field(FieldKind.SECRET).mandatory()));

        assertThat(check.problems(Map.of(), Set.of("field"))).isEmpty();
        assertThat(check.problems(Map.of("field", ""), Set.of("field"))).hasSize(1);
        assertThat(check.problems(Map.of(), Set.of())).hasSize(1);
    }

    @Test
    void unknownSettingIsRefused() {
        assertThat(new SettingsCheck(ConfigSchema.of(field(FieldKind.TEXT))).problems(Map.of("other", "")))
                .extracting(SettingProblem::key)
                .containsExactly("other");
    }

    @Test
    void fieldThatDoesNotApplyIsNotCheckedButMustBeStorable() {
        ConfigField choice = ConfigField.of(FieldKind.CHOICE, "choice", "Choice")
                .oneOf(List.of("a", "b"))
                .defaultValue("a");
        ConfigField dependent = field(FieldKind.INTEGER).mandatory().shownWhen("choice", List.of("b"));
        SettingsCheck check = new SettingsCheck(ConfigSchema.of(choice, dependent));

        assertThat(check.problems(Map.of("field", "nonsense"))).isEmpty();
        assertThat(check.problems(Map.of("choice", "b", "field", "nonsense"))).hasSize(1);
        assertThat(check.problems(Map.of("field", "nonsense\0"))).hasSize(1);
    }

    @Test
    void everyProblemIsFoundInTheOrderOfTheForm() {
        ConfigSchema schema = ConfigSchema.of(
                ConfigField.of(FieldKind.TEXT, "first", "First").mandatory(),
                ConfigField.of(FieldKind.INTEGER, "second", "Second"));

        assertThat(new SettingsCheck(schema).problems(Map.of("second", "x", "zzz", "x")))
                .extracting(SettingProblem::key)
                .containsExactly("zzz", "first", "second");
    }

    private static ConfigField field(FieldKind kind) {
        return ConfigField.of(kind, "field", "Label");
    }

    private static List<SettingProblem> problems(ConfigField field, String value) {
        return new SettingsCheck(ConfigSchema.of(field)).problems(Map.of("field", value));
    }
}
