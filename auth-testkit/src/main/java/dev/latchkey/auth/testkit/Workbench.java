package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.StandardError;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Opens the method of a contract for its checks. */
final class Workbench {

    static final String KEY_ID = "contract-key";

    private final AuthMethodContract contract;

    /** Keys take long to make, and one is as good as another. */
    private final Map<MethodSettings, KeyMaterial> keys = new ConcurrentHashMap<>();

    Workbench(AuthMethodContract contract) {
        this.contract = contract;
    }

    AuthMethodContract contract() {
        return contract;
    }

    AuthMethodDescriptor descriptor() {
        return contract.provider().descriptor();
    }

    /** Runs a check on the method with its good settings and closes it. */
    void withTrial(Consumer<Trial> check) {
        withTrial(contract.settings(), check);
    }

    void withTrial(Map<String, String> settings, Consumer<Trial> check) {
        try (Trial trial = open(settings)) {
            check.accept(trial);
        }
    }

    Trial open(Map<String, String> settings) {
        return Trial.open(contract.provider(), settings, context(settings));
    }

    /** A context with a key, if the method wants one of its own. */
    TestMethodContext context(Map<String, String> settings) {
        TestMethodContext.Builder builder = contract.context();
        AuthMethodProvider provider = contract.provider();
        MethodSettings effective = TestSettings.effective(provider.descriptor().schema(), settings);
        if (builder.keyless()) {
            provider.keyMaker()
                    .filter(maker -> maker.wantsOwnKey(effective))
                    .ifPresent(maker -> builder.key(KEY_ID, KeyState.ACTIVE, key(maker, effective)));
        }
        TestMethodContext context = builder.build();
        contract.prepare(context);
        return context;
    }

    private KeyMaterial key(KeyMaker maker, MethodSettings settings) {
        return keys.computeIfAbsent(settings, any -> generated(maker, settings));
    }

    static KeyMaterial generated(KeyMaker maker, MethodSettings settings) {
        try {
            return maker.generate(settings);
        } catch (InvalidSettingsException refused) {
            throw new AssertionError("No key can be generated for good settings: " + refused.getMessage(), refused);
        }
    }

    Optional<Provocation> provocation(ErrorCode code) {
        return contract.provocations().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(code.name()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Names of all codes that the method may answer. */
    Set<String> declared() {
        Set<String> names = new HashSet<>();
        Stream.of(descriptor().errors(), List.of(StandardError.values()))
                .flatMap(List::stream)
                .map(ErrorCode::name)
                .forEach(names::add);
        return names;
    }

    /** Asks, and insists on an answer that the descriptor declares. */
    Judgement judge(Trial trial, TestRequest request, String description) {
        Judgement judgement;
        try {
            judgement = trial.judge(request);
        } catch (AssertionError fault) {
            throw new AssertionError(description + ": " + fault.getMessage(), fault.getCause());
        }
        if (!judgement.authenticated() && !declared().contains(judgement.answer())) {
            throw new AssertionError(description + " was answered with " + judgement.answer()
                    + ", which is neither among the errors of the descriptor nor a StandardError.");
        }
        return judgement;
    }
}
