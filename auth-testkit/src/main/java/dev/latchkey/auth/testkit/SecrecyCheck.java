package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MethodSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Neither secrets of the server nor credentials of callers get out. */
final class SecrecyCheck {

    private static final int LONG_WORD = 200;
    private static final String PLANTED = "planted-by-the-contract-4f1c9b7e2a";

    private final Workbench bench;
    private final Garbage garbage = new Garbage();

    SecrecyCheck(Workbench bench) {
        this.bench = bench;
    }

    void answersAndTraces() {
        eachRequest((trial, request) -> {
            Judgement judgement = trial.judge(request);
            if (judgement.authenticated()) {
                String id = judgement.success().credential().id();
                assertThat(id)
                        .as("the id of a credential is shown and stored, so it is not the credential itself")
                        .isNotEqualTo(request.credential());
            }
            secrets(trial, request, judgement)
                    .mustNotBeIn(judgement.told(), "the outcome or its trace, which operators see");
        });
    }

    void outputAndLogs() {
        eachRequest((trial, request) -> {
            try (CapturedOutput output = new CapturedOutput();
                    Trial second = Trial.open(trial.provider(), trial.settings().values(), trial.context())) {
                Judgement judgement = second.judge(request);
                secrets(trial, request, judgement).mustNotBeIn(output.text(), "the output or the log");
            }
        });
    }

    void textsOfObjects() {
        bench.withTrial(trial -> {
            TestRequest request = bench.contract().goodRequest(trial);
            Secrets secrets = secrets(trial, request, trial.judge(request));
            secrets.mustNotBeIn(trial.provider().toString(), "toString of the provider");
            secrets.mustNotBeIn(trial.method().toString(), "toString of the method");
            trial.method()
                    .tokenIssuer()
                    .ifPresent(issuer -> secrets.mustNotBeIn(issuer.toString(), "toString of the token issuer"));
        });
    }

    /** Plants a text in each secret setting, and looks for it where open complains. */
    void problemsWithSettings() {
        AuthMethodProvider provider = bench.contract().provider();
        for (ConfigField field : provider.descriptor().schema().fields()) {
            if (field.kind().secret()) {
                Map<String, String> settings = new HashMap<>(bench.contract().settings());
                TestMethodContext context = bench.context(settings);
                settings.put(field.key(), PLANTED);
                Secrets secrets = new Secrets();
                secrets.add("setting " + field.key(), PLANTED);
                secrets.mustNotBeIn(complaint(provider, settings, context), "the complaint about " + field.key());
            }
        }
    }

    private static String complaint(
            AuthMethodProvider provider, Map<String, String> settings, TestMethodContext context) {
        MethodSettings effective = TestSettings.effective(provider.descriptor().schema(), settings);
        try (CapturedOutput output = new CapturedOutput()) {
            String told = "";
            try {
                provider.open(effective, context).close();
            } catch (InvalidSettingsException refused) {
                told = causes(refused);
            }
            return told + output.text();
        }
    }

    private static String causes(Throwable thrown) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            text.append(each).append('\n');
        }
        return text.toString();
    }

    private Secrets secrets(Trial trial, TestRequest request, Judgement judgement) {
        Secrets secrets = Secrets.of(trial, bench.contract());
        List<String> known = new ArrayList<>(bench.contract().knownParts(request.credential()));
        if (judgement.authenticated()) {
            known.add(judgement.success().credential().id());
        }
        secrets.addCredential("the credential of the request", request.credential(), known);
        return secrets;
    }

    /** A good request, one with a long word, and each provocation; each with a method of its own. */
    private void eachRequest(BiConsumer<Trial, TestRequest> check) {
        AuthMethodContract contract = bench.contract();
        Map<String, Provocation> all = new LinkedHashMap<>();
        all.put("good", contract::goodRequest);
        all.put("word", trial -> contract.goodRequest(trial).credential(garbage.word(LONG_WORD)));
        contract.provocations().forEach((code, provocation) -> all.put(code.name(), provocation));
        contract.outsideDependency().ifPresent(provocation -> all.put("outside", provocation));
        all.values()
                .forEach(provocation -> bench.withTrial(
                        provocation.settings(contract.settings()),
                        trial -> check.accept(trial, provocation.request(trial))));
    }
}
