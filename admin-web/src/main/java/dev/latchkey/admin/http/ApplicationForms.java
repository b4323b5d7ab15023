package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ApplicationForm;
import dev.latchkey.admin.page.Condition;
import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Option;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.admin.page.Problems.Problem;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigSchema;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Between applications and their form: an application as the form would send it, what was sent as a draft. */
final class ApplicationForms {

    static final String GATE = "enable_authentication";
    static final String METHOD = "method";
    static final String KEYS = "keys";
    static final String PRIVATE_KEY = "private_key";
    static final String PUBLIC_KEY = "public_key";

    private static final String NAME = "name";
    private static final String ENABLED = "enabled";
    private static final Set<String> KEY_FIELDS = Set.of(PRIVATE_KEY, PUBLIC_KEY);

    private final MethodRegistry methods;
    private final MethodFields settings;
    private final RuleFields rules;

    @Inject
    ApplicationForms(MethodRegistry methods, MethodFields settings, RuleFields rules) {
        this.methods = methods;
        this.settings = settings;
        this.rules = rules;
    }

    /** The form for a new application, not yet touched. */
    Form blank(boolean gateEnabled) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put(GATE, List.of(gateEnabled ? "true" : ""));
        parameters.put(ENABLED, List.of("true"));
        parameters.put(KEYS, List.of(KeyChoice.GENERATE.id()));
        methods.descriptors().stream().findFirst().ifPresent(first -> {
            parameters.put(METHOD, List.of(first.id()));
            parameters.putAll(MethodFields.filled(first.schema(), Map.of()));
        });
        return Form.of(parameters);
    }

    Form filled(Application application, boolean gateEnabled) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(RuleFields.filled(application.rules()));
        parameters.put(GATE, List.of(gateEnabled ? "true" : ""));
        parameters.put(NAME, List.of(application.name()));
        parameters.put(ENABLED, List.of(application.enabled() ? "true" : ""));
        parameters.put(METHOD, List.of(application.methodId()));
        parameters.putAll(RefreshFields.filled(application.refresh()));
        parameters.putAll(MethodFields.filled(schema(application.methodId()), application.settings()));
        return Form.of(parameters);
    }

    /** The same form for another method, whose settings start at their defaults. */
    Form withDefaultsOfMethod(Form form) {
        return form.with(MethodFields.filled(schema(form.text(METHOD)), Map.of()));
    }

    ApplicationDraft draft(Form form) {
        String method = form.text(METHOD);
        return new ApplicationDraft(
                form.trimmed(NAME),
                form.checked(ENABLED),
                method,
                settings.settings(schema(method), form),
                RuleFields.rules(form),
                RefreshFields.settings(form));
    }

    Problems problems(ApplicationProblem found, Form form) {
        ConfigSchema schema = schema(form.text(METHOD));
        return new Problems(found.problems().stream()
                .map(problem ->
                        new Problem(parameter(schema, problem.key(), problem.message(), form), problem.message()))
                .toList());
    }

    /** @param secretsSet keys of the secrets that are stored */
    ApplicationForm view(String action, long version, Form form, Set<String> secretsSet, Problems problems) {
        Optional<AuthMethodProvider> chosen = methods.provider(form.text(METHOD));
        boolean askForKeys =
                version == 0 && chosen.flatMap(AuthMethodProvider::keyMaker).isPresent();
        return new ApplicationForm(
                action,
                version,
                Stream.concat(basic(form, problems).stream(), RefreshFields.fields(form, problems).stream())
                        .toList(),
                methodField(form, problems),
                chosen.map(provider -> provider.descriptor().title()).orElse(""),
                settings.fields(schema(form.text(METHOD)), form, secretsSet, problems),
                askForKeys ? keys(form, problems) : List.of(),
                rules.fields(form, problems));
    }

    /** The two fields for a key that somebody has already. */
    static List<Field> keyFields(Form form, Problems problems) {
        return List.of(
                Field.of(Control.SECRET, PRIVATE_KEY, "Private Key")
                        .help("In PEM (PKCS #8 or PKCS #1), or the shared secret for HS256, HS384 and HS512. It is kept"
                                + " sealed and never shown again.")
                        .problems(problems),
                Field.of(Control.AREA, PUBLIC_KEY, "Public Key")
                        .value(form.text(PUBLIC_KEY))
                        .help("In PEM, or a certificate. May be left empty where it follows from the private key.")
                        .problems(problems));
    }

    private static String parameter(ConfigSchema schema, String key, String message, Form form) {
        return schema.field(key).isPresent() && !KEY_FIELDS.contains(key)
                ? MethodFields.parameter(key)
                : RuleFields.parameter(key, message, form);
    }

    private static List<Field> basic(Form form, Problems problems) {
        return List.of(
                Field.check(GATE, "Enable Authentication", form.checked(GATE))
                        .help("The master switch of the whole API. While it is off, every caller is anonymous, whatever"
                                + " they present."),
                Field.of(Control.TEXT, NAME, "Application Name")
                        .value(form.text(NAME))
                        .help("For your own orientation, for example the program that calls the API.")
                        .mandatory()
                        .problems(problems),
                Field.check(ENABLED, "This application is enabled", form.checked(ENABLED))
                        .help("A disabled application answers as if it did not exist."),
                Field.check(
                                RuleFields.ANONYMOUS_READS,
                                "Whitelist all GET APIs",
                                form.checked(RuleFields.ANONYMOUS_READS))
                        .help("Requests that only read may come without a credential and are anonymous then."),
                Field.of(Control.TEXT, RuleFields.CUSTOM_HEADER, "Custom header for authentication")
                        .value(form.text(RuleFields.CUSTOM_HEADER))
                        .help("Where proxies remove Authorization, a header that may carry the credential instead, for"
                                + " example X-Custom-Auth. Optional.")
                        .problems(problems));
    }

    private Field methodField(Form form, Problems problems) {
        List<Option> cards = methods.descriptors().stream()
                .map(method -> new Option(method.id(), method.title(), method.summary()))
                .toList();
        String chosen = form.text(METHOD);
        boolean missing = !chosen.isEmpty() && methods.provider(chosen).isEmpty();
        return Field.of(Control.RADIOS, METHOD, "Authentication Method")
                .help(
                        missing
                                ? "The method '" + chosen
                                        + "' of this application is not installed. Its settings stay as"
                                        + " they are until you save another method."
                                : "How callers of this application prove who they are.")
                .options(cards)
                .value(chosen)
                .mandatory()
                .problems(problems);
    }

    private static List<Field> keys(Form form, Problems problems) {
        Field choice = Field.of(Control.RADIOS, KEYS, "Keys of this application")
                .help(
                        "They sign the tokens that this server issues, and verify them. You can add, replace and revoke keys"
                                + " at any time.")
                .options(KeyChoice.options())
                .value(form.text(KEYS));
        Condition paste = new Condition(KEYS, "Keys of this application", List.of(KeyChoice.PASTE.id()));
        return Stream.concat(
                        Stream.of(choice), keyFields(form, problems).stream().map(field -> field.when(paste)))
                .toList();
    }

    private ConfigSchema schema(String methodId) {
        return methods.provider(methodId)
                .map(AuthMethodProvider::descriptor)
                .map(AuthMethodDescriptor::schema)
                .orElse(ConfigSchema.of());
    }
}
