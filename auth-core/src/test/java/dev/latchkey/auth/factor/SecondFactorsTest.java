package dev.latchkey.auth.factor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.testing.Device;
import dev.latchkey.auth.testing.Engine;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class SecondFactorsTest {

    private static final long EDITOR = 7;

    private final Engine engine = new Engine();
    private final SecondFactors factors = engine.factors;

    @Test
    void nothingIsKeptBeforeTheDeviceHasShownThatItKnowsTheSecret() {
        Enrolment begun = factors.begin(EDITOR);

        assertThat(factors.required(EDITOR)).isFalse();
        assertThat(factors.confirm(EDITOR, begun.sealed(), "000000x")).isEmpty();
        assertThat(factors.required(EDITOR)).isFalse();
    }

    @Test
    void confirmedFactorIsRequiredAndHasRecoveryCodes() {
        Enrolment begun = factors.begin(EDITOR);

        List<String> codes =
                factors.confirm(EDITOR, begun.sealed(), device(begun).code()).orElseThrow();

        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));
        assertThat(factors.state(EDITOR)).contains(new SecondFactors.State(engine.clock.instant(), 10));
    }

    @Test
    void enrolmentOfAnotherAccountOrOfLongAgoWillNotDo() {
        Enrolment begun = factors.begin(EDITOR);

        assertThat(factors.resume(8, begun.sealed())).isEmpty();
        assertThat(factors.resume(EDITOR, "nonsense")).isEmpty();
        assertThat(factors.resume(EDITOR, begun.sealed())).contains(begun);
        engine.clock.advance(Duration.ofMinutes(31));
        assertThat(factors.confirm(EDITOR, begun.sealed(), device(begun).code()))
                .isEmpty();
    }

    @Test
    void codeIsTakenOnceAndNoEarlierOneAfterIt() {
        Device device = enrolled();
        engine.clock.advance(Duration.ofMinutes(2));
        String before = device.code(-1);
        String now = device.code();

        assertThat(factors.accepts(EDITOR, now)).isTrue();
        assertThat(factors.accepts(EDITOR, now)).isFalse();
        assertThat(factors.accepts(EDITOR, before)).isFalse();
    }

    @Test
    void codeThatConfirmedTheFactorSignsNobodyIn() {
        Enrolment begun = factors.begin(EDITOR);
        String code = device(begun).code();
        factors.confirm(EDITOR, begun.sealed(), code);

        assertThat(factors.accepts(EDITOR, code)).isFalse();
    }

    @Test
    void clockOfTheDeviceMayBeOffByOneStepAndNoMore() {
        Device device = enrolled();
        engine.clock.advance(Duration.ofMinutes(5));

        assertThat(factors.accepts(EDITOR, device.code(-2))).isFalse();
        assertThat(factors.accepts(EDITOR, device.code(2))).isFalse();
        assertThat(factors.accepts(EDITOR, device.code(-1))).isTrue();
        assertThat(factors.accepts(EDITOR, device.code(1))).isTrue();
    }

    @Test
    void blanksInACodeDoNotMatter() {
        Device device = enrolled();
        engine.clock.advance(Duration.ofMinutes(5));
        String code = device.code();

        assertThat(factors.accepts(EDITOR, " " + code.substring(0, 3) + " " + code.substring(3)))
                .isTrue();
    }

    @Test
    void recoveryCodeIsTakenOnceHoweverItIsTyped() {
        Enrolment begun = factors.begin(EDITOR);
        List<String> codes =
                factors.confirm(EDITOR, begun.sealed(), device(begun).code()).orElseThrow();
        String typed = codes.get(3).replace("-", " ").toUpperCase(Locale.ROOT);

        assertThat(factors.accepts(EDITOR, typed)).isTrue();
        assertThat(factors.accepts(EDITOR, typed)).isFalse();
        assertThat(factors.state(EDITOR).orElseThrow().recoveryCodes()).isEqualTo(9);
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        Enrolment begun = factors.begin(EDITOR);
        List<String> old =
                factors.confirm(EDITOR, begun.sealed(), device(begun).code()).orElseThrow();

        List<String> fresh = factors.renewRecoveryCodes(EDITOR);

        assertThat(factors.accepts(EDITOR, old.get(0))).isFalse();
        assertThat(factors.accepts(EDITOR, fresh.get(0))).isTrue();
    }

    @Test
    void removedFactorAcceptsNothing() {
        Device device = enrolled();
        engine.clock.advance(Duration.ofMinutes(5));

        factors.remove(EDITOR);

        assertThat(factors.required(EDITOR)).isFalse();
        assertThat(factors.accepts(EDITOR, device.code())).isFalse();
    }

    @Test
    void addressNamesServerAndAccountAndNothingPrintsTheSecret() {
        Enrolment begun = factors.begin(EDITOR);

        assertThat(begun.address("api.example.com", "some body"))
                .isEqualTo("otpauth://totp/api.example.com:some%20body?secret=" + begun.secret()
                        + "&issuer=api.example.com&algorithm=SHA1&digits=6&period=30");
        assertThat(begun).hasToString("Enrolment");
        assertThat(begun.sealed()).doesNotContain(begun.secret());
    }

    private Device enrolled() {
        Enrolment begun = factors.begin(EDITOR);
        assertThat(factors.confirm(EDITOR, begun.sealed(), device(begun).code()))
                .isPresent();
        return device(begun);
    }

    private Device device(Enrolment begun) {
        return new Device(begun.secret(), engine.clock);
    }
}
