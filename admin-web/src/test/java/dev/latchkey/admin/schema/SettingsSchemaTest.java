package dev.latchkey.admin.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import dev.latchkey.auth.application.SettingsCheck;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.web.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An independent validator reads the schemas, and judges settings as the server does. */
final class SettingsSchemaTest {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(VersionFlag.V202012);

    /** A method with a field of every kind, conditions on conditions, and bounds. */
    private static final AuthMethodDescriptor EVERYTHING =
            new AuthMethodDescriptor("everything", "Everything", "For tests.", "1", 1, everything(), List.of());

    private static ConfigSchema everything() {
        return ConfigSchema.of(
                ConfigField.of(FieldKind.TEXT, "text", "Text").between(2, 5).mandatory(),
                ConfigField.of(FieldKind.LONG_TEXT, "long_text", "Long text").between(0, 10),
                ConfigField.of(FieldKind.INTEGER, "integer", "Integer")
                        .between(-3, 3)
                        .defaultValue("1"),
                ConfigField.of(FieldKind.MINUTES, "minutes", "Minutes").between(1, 60),
                ConfigField.of(FieldKind.BOOLEAN, "flag", "Flag").defaultValue("false"),
                ConfigField.of(FieldKind.CHOICE, "choice", "Choice")
                        .oneOf(List.of("a", "b"))
                        .defaultValue("a")
                        .mandatory(),
                ConfigField.of(FieldKind.SEVERAL_OF, "several", "Several").oneOf(List.of("x", "y")),
                ConfigField.of(FieldKind.URL, "url", "Address"),
                ConfigField.of(FieldKind.CLAIM_NAME, "claim", "Claim"),
                ConfigField.of(FieldKind.ROLE, "role", "Role"),
                ConfigField.of(FieldKind.LIST, "list", "List"),
                ConfigField.of(FieldKind.MAP, "map", "Map"),
                ConfigField.of(FieldKind.CERTIFICATE, "certificate", "Certificate"),
                ConfigField.of(FieldKind.PUBLIC_KEY, "public_key", "Public key"),
                ConfigField.of(FieldKind.PRIVATE_KEY, "private_key", "Private key"),
                ConfigField.of(FieldKind.SECRET, "secret", "Secret").between(8, 100),
                ConfigField.of(FieldKind.CHOICE, "when_b", "When b")
                        .oneOf(List.of("c", "d"))
                        .mandatory()
                        .shownWhen("choice", List.of("b")),
                ConfigField.of(FieldKind.TEXT, "when_d", "When d").mandatory().shownWhen("when_b", List.of("d")),
                ConfigField.of(FieldKind.TEXT, "when_a", "When a").between(3, 9).shownWhen("choice", List.of("a")),
                ConfigField.of(FieldKind.TEXT, "when_flag", "When flag")
                        .mandatory()
                        .shownWhen("flag", List.of("true"))
                        .shownWhen("choice", List.of("a", "b")));
    }

    static Stream<AuthMethodDescriptor> methods() {
        Stream<AuthMethodDescriptor> installed = ServiceLoader.load(AuthMethodProvider.class).stream()
                .map(each -> each.get().descriptor());
        return Stream.concat(installed, Stream.of(EVERYTHING));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void schemaIsOneByItsOwnDialect(AuthMethodDescriptor method) {
        JsonSchema dialect = FACTORY.getSchema(SchemaLocation.of(SettingsSchema.DIALECT));

        assertThat(dialect.validate(SettingsSchema.of(method))).isEmpty();
    }

    static Stream<Arguments> verdicts() {
        return Stream.of(
                everythingWith(true),
                everythingWith(false, "text", ""),
                everythingWith(false, "text", "a"),
                everythingWith(false, "text", "abcdef"),
                everythingWith(true, "text", "\ud83d\ude00\ud83d\ude00"),
                everythingWith(false, "text", "a\nb"),
                everythingWith(false, "text", "a\u0085b"),
                everythingWith(true, "long_text", "a\nb"),
                everythingWith(false, "long_text", "longer than ten"),
                everythingWith(true, "integer", "-3"),
                everythingWith(false, "integer", "4"),
                everythingWith(false, "minutes", "0"),
                everythingWith(true, "minutes", "60"),
                everythingWith(false, "choice", "c"),
                everythingWith(true, "several", "x\ny"),
                everythingWith(false, "several", "x\nz"),
                everythingWith(true, "url", "https://id.example.com/a?b=c"),
                everythingWith(false, "url", "ftp://id.example.com/"),
                everythingWith(false, "url", "id.example.com"),
                everythingWith(true, "claim", "https://example.com/name"),
                everythingWith(false, "claim", "a b"),
                everythingWith(false, "claim", "a\"b"),
                everythingWith(false, "claim", "a".repeat(129)),
                everythingWith(true, "role", "content_editor"),
                everythingWith(false, "role", "Editor"),
                everythingWith(true, "list", "a b\nc"),
                everythingWith(false, "list", "a\tb\nc"),
                everythingWith(true, "map", "a=b\nc=d=e\nf="),
                everythingWith(false, "map", "a=b\tc"),
                everythingWith(true, "secret", "12345678"),
                everythingWith(false, "secret", "1234567"),
                everythingWith(false, "choice", "b"),
                everythingWith(true, "choice", "b", "when_b", "c"),
                everythingWith(false, "choice", "b", "when_b", "e"),
                everythingWith(false, "choice", "b", "when_b", "d"),
                everythingWith(true, "choice", "b", "when_b", "d", "when_d", "x"),
                everythingWith(true, "choice", "a", "when_b", "d"),
                everythingWith(true, "when_b", "not looked at"),
                everythingWith(false, "when_a", "ab"),
                everythingWith(true, "choice", "b", "when_b", "c", "when_a", "ab"),
                everythingWith(false, "flag", "true"),
                everythingWith(true, "flag", "true", "when_flag", "x"),
                everythingWith(true, "flag", "false"));
    }

    private static Arguments everythingWith(boolean good, String... changes) {
        Map<String, String> settings = new HashMap<>(Map.of("text", "abc"));
        for (int i = 0; i < changes.length; i += 2) {
            settings.put(changes[i], changes[i + 1]);
        }
        return Arguments.of(settings, good);
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void validatorJudgesAsTheServerDoes(Map<String, String> settings, boolean good) {
        assertThat(new SettingsCheck(EVERYTHING.schema()).problems(settings).isEmpty())
                .isEqualTo(good);
        assertThat(problems(EVERYTHING, json(EVERYTHING.schema(), settings)).isEmpty())
                .isEqualTo(good);
    }

    @Test
    void unknownSettingIsRefused() {
        ObjectNode settings = json(EVERYTHING.schema(), Map.of("text", "abc"));

        assertThat(problems(EVERYTHING, settings.put("txet", "abc"))).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void examplesAndDefaultsAreGood(AuthMethodDescriptor method) {
        for (ConfigField field : method.schema().fields()) {
            ObjectNode settings = Json.object();
            Stream.of(field.example(), field.defaultValue())
                    .filter(text -> !text.isEmpty())
                    .forEach(text -> {
                        settings.set(field.key(), new JsonValue(field.kind()).of(text));
                        assertThat(problems(method, settings))
                                .as(field.key())
                                .noneMatch(problem -> problem.startsWith("$." + field.key()));
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void secretsAreWrittenOnlyAndHaveNoDefault(AuthMethodDescriptor method) {
        JsonNode properties = SettingsSchema.of(method).path("properties");

        for (ConfigField field : method.schema().fields()) {
            JsonNode property = properties.path(field.key());
            assertThat(property.path("writeOnly").booleanValue())
                    .isEqualTo(field.kind().secret());
            assertThat(field.kind().secret() && property.has("default")).isFalse();
            assertThat(property.path("title").textValue()).isEqualTo(field.label());
        }
    }

    private static Set<String> problems(AuthMethodDescriptor method, JsonNode settings) {
        return FACTORY.getSchema(SettingsSchema.of(method)).validate(settings).stream()
                .map(ValidationMessage::getMessage)
                .collect(Collectors.toSet());
    }

    /** As whoever writes JSON would: what is not set is left out. */
    private static ObjectNode json(ConfigSchema schema, Map<String, String> settings) {
        ObjectNode json = Json.object();
        settings.forEach((key, text) -> {
            if (!text.isEmpty()) {
                json.set(key, new JsonValue(schema.field(key).orElseThrow().kind()).of(text));
            }
        });
        return json;
    }
}
