package dev.latchkey.auth.testkit.stamp;

import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.auth.testkit.TestMethodContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A well-behaved method that has everything a method can have; offenders change one thing of it. */
public class StampProvider implements AuthMethodProvider {

    public static final String PEPPER = "pepper";
    public static final String DIRECTORY = "directory";
    public static final String NOTE = "note";
    public static final String KIND = "kind";

    @Override
    public AuthMethodDescriptor descriptor() {
        return new AuthMethodDescriptor(
                "stamp",
                "Stamps",
                "For tests of the contract.",
                "1",
                AuthMethodDescriptor.SPI_VERSION,
                schema(),
                List.of(StampError.values()));
    }

    protected ConfigSchema schema() {
        return ConfigSchema.of(
                ConfigField.of(FieldKind.SECRET, PEPPER, "Pepper").mandatory(),
                ConfigField.of(FieldKind.CHOICE, KIND, "Kind")
                        .oneOf(List.of("small", "large"))
                        .defaultValue("small"),
                ConfigField.of(FieldKind.LIST, NOTE, "Notes")
                        .example("one\ntwo")
                        .shownWhen(KIND, List.of("large")),
                ConfigField.of(FieldKind.URL, DIRECTORY, "Directory").example("https://id.example.com/names"));
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) throws InvalidSettingsException {
        List<SettingProblem> problems = problems(settings);
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return opened(settings, (TestMethodContext) context);
    }

    protected List<SettingProblem> problems(MethodSettings settings) {
        List<SettingProblem> problems = new ArrayList<>();
        if (settings.required(PEPPER).length() < 8) {
            problems.add(new SettingProblem(PEPPER, "The pepper has 8 characters at least."));
        }
        if (settings.list(NOTE).contains("forbidden")) {
            problems.add(new SettingProblem(NOTE, "That is no note."));
        }
        return problems;
    }

    protected AuthMethod opened(MethodSettings settings, TestMethodContext context) {
        return new StampMethod(settings, context);
    }

    @Override
    public Optional<KeyMaker> keyMaker() {
        return Optional.of(new StampKeys());
    }

    @Override
    public Optional<AccountCredentialMaker> credentialMaker() {
        return Optional.of(new StampPasses());
    }

    /** The pepper was once called salt. */
    @Override
    public Map<String, String> upgraded(Map<String, String> stored) {
        if (!stored.containsKey("salt")) {
            return stored;
        }
        Map<String, String> upgraded = new HashMap<>(stored);
        upgraded.putIfAbsent(PEPPER, stored.get("salt"));
        upgraded.remove("salt");
        return upgraded;
    }
}
