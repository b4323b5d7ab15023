package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Condition;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.FieldKind;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form of an authentication method, drawn from the settings that it declares and nothing else. */
final class MethodFields {

    private static final String PREFIX = "setting.";
    private static final String REMOVE = ".remove";

    private final Roles roles;

    @Inject
    MethodFields(Roles roles) {
        this.roles = roles;
    }

    /** Name of the parameter that holds a setting. */
    static String parameter(String key) {
        return PREFIX + key;
    }

    /** Stored settings as the form would send them; secrets stay away. */
    static Map<String, List<String>> filled(ConfigSchema schema, Map<String, String> settings) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (ConfigField field : schema.fields()) {
            String value = schema.effective(field, settings);
            boolean several = field.kind() == FieldKind.SEVERAL_OF;
            parameters.put(parameter(field.key()), several ? value.lines().toList() : List.of(value));
        }
        return parameters;
    }

    /** @param secretsSet keys of the secrets that are stored */
    List<Field> fields(ConfigSchema schema, Form form, Set<String> secretsSet, Problems problems) {
        List<Field> fields = new ArrayList<>();
        for (ConfigField declared : schema.fields()) {
            boolean stored = secretsSet.contains(declared.key());
            Field field = field(schema, declared, form, stored).problems(problems);
            fields.add(mandatory(declared, stored) ? field.mandatory() : field);
            if (stored) {
                fields.add(Field.check(
                                parameter(declared.key()) + REMOVE,
                                "Remove the stored value of " + declared.label(),
                                form.checked(parameter(declared.key()) + REMOVE))
                        .when(field.condition()));
            }
        }
        return fields;
    }

    /** A browser refuses to send a form with a required field that is empty and hidden; the server checks all. */
    private static boolean mandatory(ConfigField declared, boolean stored) {
        return declared.required() && !stored && declared.shownWhen().isEmpty();
    }

    /** What was entered, for the draft: a secret that was left alone is absent. */
    Map<String, String> settings(ConfigSchema schema, Form form) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (ConfigField field : schema.fields()) {
            String name = parameter(field.key());
            if (!field.kind().secret()) {
                settings.put(field.key(), entered(field, form));
            } else if (!form.text(name).isEmpty()) {
                settings.put(field.key(), form.text(name));
            } else if (form.checked(name + REMOVE)) {
                settings.put(field.key(), "");
            }
        }
        return settings;
    }

    private static String entered(ConfigField field, Form form) {
        String name = parameter(field.key());
        return switch (field.kind()) {
            case BOOLEAN -> Boolean.toString(form.checked(name));
            case SEVERAL_OF -> String.join("\n", form.choices(name));
            case LONG_TEXT, LIST, MAP, CERTIFICATE, PUBLIC_KEY, PRIVATE_KEY, SECRET -> form.text(name);
            case TEXT, INTEGER, MINUTES, CHOICE, URL, CLAIM_NAME, ROLE -> form.trimmed(name);
        };
    }

    private Field field(ConfigSchema schema, ConfigField declared, Form form, boolean stored) {
        String name = parameter(declared.key());
        Field field = Field.of(control(declared.kind()), name, declared.label())
                .help(help(declared, stored))
                .values(form.all(name))
                .options(options(declared))
                .when(condition(schema, declared));
        return declared.kind() == FieldKind.SECRET ? field.autocomplete("new-password") : field;
    }

    private static Control control(FieldKind kind) {
        return switch (kind) {
            case TEXT, CLAIM_NAME -> Control.TEXT;
            case INTEGER, MINUTES -> Control.NUMBER;
            case URL -> Control.URL;
            case LONG_TEXT, LIST, MAP, CERTIFICATE, PUBLIC_KEY -> Control.AREA;
            case PRIVATE_KEY -> Control.SECRET;
            case SECRET -> Control.PASSWORD;
            case BOOLEAN -> Control.CHECK;
            case CHOICE, ROLE -> Control.SELECT;
            case SEVERAL_OF -> Control.CHECKS;
        };
    }

    private List<Option> options(ConfigField declared) {
        List<Option> options = new ArrayList<>();
        boolean mayBeNone = declared.kind() == FieldKind.ROLE || declared.kind() == FieldKind.CHOICE;
        if (mayBeNone && !declared.required()) {
            options.add(Option.of("", "None"));
        }
        if (declared.kind() == FieldKind.ROLE) {
            roles.current().roles().stream()
                    .filter(role -> !role.id().equals(Role.ANONYMOUS))
                    .forEach(role -> options.add(Option.of(role.id(), role.label())));
        }
        declared.options().forEach(value -> options.add(Option.of(value)));
        return options;
    }

    private static String help(ConfigField declared, boolean stored) {
        List<String> parts = new ArrayList<>();
        if (!declared.help().isEmpty()) {
            parts.add(declared.help());
        }
        if (!declared.example().isEmpty()) {
            parts.add("For example: " + declared.example());
        }
        if (declared.kind().secret()) {
            parts.add(
                    stored
                            ? "A value is set and is never shown. Leave this empty to keep it, or enter another one."
                            : "Not set.");
        }
        return String.join(" ", parts);
    }

    /** The first condition: one is all that methods have so far, and the server checks every one of them. */
    private static Condition condition(ConfigSchema schema, ConfigField declared) {
        return declared.shownWhen().stream()
                .findFirst()
                .map(when -> new Condition(
                        parameter(when.key()),
                        schema.field(when.key()).orElseThrow().label(),
                        when.values()))
                .orElse(Condition.ALWAYS);
    }
}
