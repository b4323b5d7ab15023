package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.SettingsCheck;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.SettingProblem;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One declaration of settings serves form, command line, import and stored settings alike. */
final class SchemaCheck {

    private final Workbench bench;
    private final ConfigSchema schema;
    private final SettingsCheck check;

    SchemaCheck(Workbench bench) {
        this.bench = bench;
        this.schema = bench.descriptor().schema();
        this.check = new SettingsCheck(schema);
    }

    void examplesAndDefaultsPass() {
        for (ConfigField field : schema.fields()) {
            passes(field, field.example(), "example");
            passes(field, field.defaultValue(), "default");
        }
        assertThat(problems(bench.contract().settings()))
                .as("the good settings pass the schema")
                .isEmpty();
    }

    private void passes(ConfigField field, String value, String what) {
        if (!value.isEmpty()) {
            Map<String, String> settings = applying(field);
            settings.put(field.key(), value);
            assertThat(check.problems(settings))
                    .as("the %s of %s passes the schema: users copy it", what, field.key())
                    .noneMatch(problem -> problem.key().equals(field.key()));
        }
    }

    /** The good settings, changed so that a field applies. */
    private Map<String, String> applying(ConfigField field) {
        Map<String, String> settings = new HashMap<>(bench.contract().settings());
        if (!schema.applies(field, settings)) {
            field.shownWhen().forEach(condition -> {
                settings.putAll(applying(schema.field(condition.key()).orElseThrow()));
                settings.put(condition.key(), condition.values().get(0));
            });
        }
        return settings;
    }

    void settingsSurviveFormAndJson() {
        Map<String, String> settings = new HashMap<>();
        schema.fields().forEach(field -> settings.put(field.key(), field.example()));
        settings.putAll(bench.contract().settings());
        settings.values().removeIf(String::isEmpty);
        assertThat(SettingsJson.read(SettingsJson.written(settings)))
                .as("settings survive JSON, as import and export write them")
                .isEqualTo(settings);
        Map<String, String> posted = new HashMap<>();
        settings.forEach((key, value) -> posted.put(key, formed(value)));
        assertThat(check.problems(posted))
                .as("settings as a browser posts them, with CRLF at the end of each line, pass like those entered")
                .isEqualTo(check.problems(settings));
        bench.withTrial(bench.contract().settings(), trial -> {});
        Map<String, String> good = new HashMap<>();
        bench.contract().settings().forEach((key, value) -> good.put(key, formed(value)));
        bench.withTrial(good, trial -> {});
    }

    private static String formed(String value) {
        String lines = value.replace("\r\n", "\n").replace("\n", "\r\n");
        return URLDecoder.decode(URLEncoder.encode(lines, StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    void problemsAreToldAllAtOnce() {
        Map<String, String> unknown = new HashMap<>(bench.contract().settings());
        unknown.put("no_such_setting", "1");
        assertThat(problems(unknown))
                .as("unknown settings are refused: a misspelled one would be silently without effect")
                .containsExactly("no_such_setting");
        assertThat(problems(Map.of()))
                .as("every setting that is required and missing is told at once")
                .containsAll(missing());
        bench.contract().refusedSettings().forEach(this::toldAllAtOnce);
    }

    private Set<String> missing() {
        return schema.fields().stream()
                .filter(field -> field.required() && field.defaultValue().isEmpty())
                .filter(field -> schema.applies(field, Map.of()))
                .map(ConfigField::key)
                .collect(Collectors.toSet());
    }

    private void toldAllAtOnce(RefusedSettings refused) {
        Map<String, String> settings = new HashMap<>(bench.contract().settings());
        settings.putAll(refused.changed());
        assertThat(check.problems(settings))
                .as(
                        "the schema lets %s pass, so that open() has to look",
                        refused.changed().keySet())
                .isEmpty();
        assertThat(complaints(settings).stream().map(SettingProblem::key).collect(Collectors.toSet()))
                .as(
                        "open() refuses %s and tells every problem at once",
                        refused.changed().keySet())
                .isEqualTo(refused.problems());
    }

    private List<SettingProblem> complaints(Map<String, String> settings) {
        AuthMethodProvider provider = bench.contract().provider();
        TestMethodContext context = bench.context(bench.contract().settings());
        try (AuthMethod opened = provider.open(TestSettings.effective(schema, settings), context)) {
            throw new AssertionError(opened.getClass().getName() + " opens with settings that it should refuse: "
                    + new HashSet<>(settings.keySet()));
        } catch (InvalidSettingsException refused) {
            return refused.problems();
        }
    }

    void olderSettingsStillOpen() {
        for (Map<String, String> older : bench.contract().olderSettings()) {
            Map<String, String> upgraded = upgraded(older);
            assertThat(problems(upgraded))
                    .as("settings of an older version, %s, pass the schema once upgraded", older.keySet())
                    .isEmpty();
            assertThat(upgraded(upgraded))
                    .as("upgraded() changes nothing in what is upgraded already: it is asked at each reading")
                    .isEqualTo(upgraded);
            bench.withTrial(upgraded, trial -> {});
        }
    }

    void todaysSettingsNeedNoUpgrade() {
        Map<String, String> today = bench.contract().settings();
        assertThat(upgraded(today))
                .as("upgraded() leaves today's settings alone")
                .isEqualTo(today);
        assertThat(upgraded(Map.of()))
                .as("upgraded() makes nothing out of nothing")
                .isEmpty();
        Map<String, String> foreign = Map.of("no_such_setting", "1");
        assertThat(upgraded(foreign))
                .as("upgraded() drops nothing that it does not know: the operator is told of it instead")
                .isEqualTo(foreign);
    }

    private Map<String, String> upgraded(Map<String, String> stored) {
        return bench.contract().provider().upgraded(Map.copyOf(stored));
    }

    private List<String> problems(Map<String, String> settings) {
        return check.problems(settings).stream().map(SettingProblem::key).toList();
    }
}
