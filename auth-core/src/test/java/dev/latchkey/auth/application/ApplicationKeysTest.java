package dev.latchkey.auth.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.RingKey;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.FakeMethod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ApplicationKeysTest {

    private final Engine engine = new Engine();
    private String id;

    @BeforeEach
    void register() {
        id = engine.application().id();
    }

    @Test
    void firstKeyIsActiveAndFurtherOnesStandBy() {
        ApplicationKey first = engine.keys.generate(id);
        ApplicationKey second = engine.keys.generate(id);

        assertThat(states()).isEqualTo(Map.of(first.id(), KeyState.ACTIVE, second.id(), KeyState.STANDBY));
    }

    @Test
    void keyForAnotherAlgorithmRelievesTheActiveOne() {
        ApplicationKey first = engine.keys.generate(id);
        engine.applications.update(
                id, new ApplicationDraft("Shop", true, FakeMethod.ID, Map.of("plain", "HS512"), ApplicationRules.NONE));

        ApplicationKey second = engine.keys.generate(id);

        assertThat(states()).isEqualTo(Map.of(first.id(), KeyState.RETIRING, second.id(), KeyState.ACTIVE));
    }

    @Test
    void rotationStepByStepAndBack() {
        ApplicationKey first = engine.keys.generate(id);
        ApplicationKey second = engine.keys.generate(id);

        engine.keys.activate(id, second.id());
        assertThat(states()).isEqualTo(Map.of(first.id(), KeyState.RETIRING, second.id(), KeyState.ACTIVE));

        engine.keys.activate(id, first.id());
        assertThat(states()).isEqualTo(Map.of(first.id(), KeyState.ACTIVE, second.id(), KeyState.RETIRING));

        engine.keys.standby(id, second.id());
        assertThat(states()).isEqualTo(Map.of(first.id(), KeyState.ACTIVE, second.id(), KeyState.STANDBY));
    }

    @Test
    void activatingTheActiveKeyChangesNothing() {
        ApplicationKey first = engine.keys.generate(id);

        engine.keys.activate(id, first.id());

        assertThat(states()).isEqualTo(Map.of(first.id(), KeyState.ACTIVE));
    }

    @Test
    void revokedIsFinal() {
        ApplicationKey key = engine.keys.generate(id);
        engine.keys.revoke(id, key.id());

        assertThatExceptionOfType(ApplicationProblem.class).isThrownBy(() -> engine.keys.activate(id, key.id()));
        assertThatExceptionOfType(ApplicationProblem.class).isThrownBy(() -> engine.keys.retire(id, key.id()));
        assertThatExceptionOfType(ApplicationProblem.class).isThrownBy(() -> engine.keys.standby(id, key.id()));
        assertThat(states()).isEqualTo(Map.of(key.id(), KeyState.REVOKED));
    }

    @Test
    void keyOfAnotherApplicationIsUnknown() {
        ApplicationKey key = engine.keys.generate(engine.application().id());

        assertThatExceptionOfType(ApplicationProblem.class).isThrownBy(() -> engine.keys.activate(id, key.id()));
    }

    @Test
    void methodIsOpenedAnewWithTheRingOfTheMoment() {
        ApplicationKey key = engine.keys.generate(id);

        assertThat(ring().active()).map(RingKey::id).contains(key.id());
        engine.keys.revoke(id, key.id());
        assertThat(ring().verifying()).isEmpty();
    }

    @Test
    void keyIsSealedAndComesBackAsItWas() {
        ApplicationKey key = engine.keys.paste(id, "a planted secret of the shop", "");

        assertThat(key.sealedKey()).startsWith("v1.");
        assertThat(key.publicKey()).isEmpty();
        assertThat(key + ring().toString()).doesNotContain("planted");
        assertThat(ring().active().orElseThrow().material().signing().getEncoded())
                .asString()
                .isEqualTo("a planted secret of the shop");
    }

    @Test
    void keyThatCannotBeReadIsAProblemOfItsField() {
        assertThatExceptionOfType(ApplicationProblem.class)
                .isThrownBy(() -> engine.keys.paste(id, "", ""))
                .satisfies(problem -> assertThat(problem.problems())
                        .singleElement()
                        .satisfies(found -> assertThat(found.key()).isEqualTo("private_key")));
    }

    private KeyRing ring() {
        List<FakeMethod.Opened> opened = engine.method.opened();
        return opened.get(opened.size() - 1).context().keyRing();
    }

    private Map<String, KeyState> states() {
        return engine.configuration.current().keysOf(id).stream()
                .collect(java.util.stream.Collectors.toMap(ApplicationKey::id, ApplicationKey::state));
    }
}
