package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Keys of an application's own, made or pasted. */
final class KeyMakerCheck {

    private static final Set<String> PLACES = Set.of("private_key", "public_key");
    private static final List<String> NO_KEYS = List.of("", " ", "x", "0000");
    private static final List<String> BROKEN_KEYS = List.of(
            "-----BEGIN PRIVATE KEY-----\n-----END PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----\nMIIBVQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY-----",
            "-----BEGIN RSA PRIVATE KEY-----\n!!!!\n-----END RSA PRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY-----",
            "\0\u202e\ud83d",
            "A".repeat(1 << 20));

    private final Workbench bench;

    KeyMakerCheck(Workbench bench) {
        this.bench = bench;
    }

    void generatedKeysOpen() {
        withKeyMaker((maker, settings) -> {
            if (maker.wantsOwnKey(settings)) {
                KeyMaterial first = Workbench.generated(maker, settings);
                KeyMaterial second = Workbench.generated(maker, settings);
                assertThat(first.signing())
                        .as("each generated key is another one")
                        .isNotEqualTo(second.signing());
                for (KeyState state : KeyState.values()) {
                    opens(first, state);
                }
            }
        });
    }

    private void opens(KeyMaterial material, KeyState state) {
        AuthMethodContract contract = bench.contract();
        TestMethodContext context =
                contract.context().key("generated", state, material).build();
        contract.prepare(context);
        try (Trial trial = Trial.open(contract.provider(), contract.settings(), context)) {
            bench.judge(trial, TestRequest.with("no credential"), "a method whose only key is " + state);
        }
    }

    void pastedGarbageIsNoKey() {
        withKeyMaker((maker, settings) -> {
            for (String text : NO_KEYS) {
                assertThat(problems(maker, settings, text))
                        .as("a text of %d characters is no key, and is refused at one of %s", text.length(), PLACES)
                        .isNotEmpty()
                        .get()
                        .satisfies(problems ->
                                assertThat(problems).isNotEmpty().allMatch(problem -> PLACES.contains(problem.key())));
            }
            BROKEN_KEYS.forEach(text -> problems(maker, settings, text));
        });
    }

    /** Empty if the text was taken for a key, which a shared secret may be. */
    private static Optional<List<SettingProblem>> problems(KeyMaker maker, MethodSettings settings, String text) {
        try {
            maker.read(settings, text, "");
            return Optional.empty();
        } catch (InvalidSettingsException refused) {
            Secrets secrets = new Secrets();
            secrets.addCredential("the pasted key", text, List.of());
            secrets.mustNotBeIn(refused.toString(), "the complaint about a pasted key");
            return Optional.of(refused.problems());
        } catch (RuntimeException | Error fault) {
            throw new AssertionError(
                    "KeyMaker.read threw " + fault.getClass().getName()
                            + " for a key that cannot be read. It tells that by" + " an InvalidSettingsException.",
                    fault);
        }
    }

    private void withKeyMaker(BiConsumer<KeyMaker, MethodSettings> check) {
        AuthMethodProvider provider = bench.contract().provider();
        Map<String, String> entered = bench.contract().settings();
        provider.keyMaker()
                .ifPresent(maker -> check.accept(
                        maker, TestSettings.effective(provider.descriptor().schema(), entered)));
    }
}
