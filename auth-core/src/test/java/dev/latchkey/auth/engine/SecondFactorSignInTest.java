package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.engine.SignIn.Refused;
import dev.latchkey.auth.engine.SignIn.Result;
import dev.latchkey.auth.factor.Enrolment;
import dev.latchkey.auth.testing.Device;
import dev.latchkey.auth.testing.Engine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Signing in to accounts that have a second factor. */
final class SecondFactorSignInTest {

    private final Engine engine = new Engine();
    private final Account editor = engine.account("editor");
    private final Device device = enrolled();

    @Test
    void passwordAloneIsNotEnough() {
        assertThat(reason(engine.signIn.attempt("editor", Engine.PASSWORD, Engine.ADDRESS)))
                .isEqualTo(Refused.CODE_MISSING);
    }

    @Test
    void passwordAndCodeAreEnough() {
        assertThat(attempt(device.code())).isInstanceOf(Result.Welcome.class);
    }

    @Test
    void wrongPasswordIsSaidWhateverTheCode() {
        assertThat(reason(engine.signIn.attempt("editor", "wrong password", device.code(), Engine.ADDRESS)))
                .isEqualTo(Refused.UNRECOGNIZED);
        assertThat(attempt(device.code())).isInstanceOf(Result.Welcome.class);
    }

    @Test
    void usedCodeIsWrong() {
        attempt(device.code());

        assertThat(reason(attempt(device.code()))).isEqualTo(Refused.CODE_WRONG);
    }

    @Test
    void rightPasswordDoesNotForgiveWrongCodes() {
        for (int i = 0; i < 10; i++) {
            assertThat(reason(attempt("none"))).isEqualTo(Refused.CODE_WRONG);
        }

        assertThat(reason(attempt(device.code()))).isEqualTo(Refused.CODE_FLOODED);
    }

    @Test
    void wrongCodesAreCountedWhereverTheyComeFrom() {
        for (int i = 0; i < 10; i++) {
            engine.signIn.code(editor, "none", "192.0.2." + i);
        }

        assertThat(reason(engine.signIn.code(editor, device.code(), "198.51.100.1")))
                .isEqualTo(Refused.CODE_FLOODED);
    }

    @Test
    void wrongCodesCountForTheAddress() {
        for (int i = 0; i < 5; i++) {
            Account other = engine.account("other" + i);
            for (int failure = 0; failure < 10; failure++) {
                engine.signIn.code(other, "none", Engine.ADDRESS);
            }
        }

        assertThat(reason(attempt(device.code()))).isEqualTo(Refused.ADDRESS_FLOODED);
    }

    @Test
    void rightCodeForgivesWrongOnes() {
        for (int i = 0; i < 9; i++) {
            attempt("none");
        }
        attempt(device.code());
        engine.clock.advance(Duration.ofMinutes(1));
        attempt("none");

        assertThat(attempt(device.code())).isInstanceOf(Result.Welcome.class);
    }

    @Test
    void knowingThePasswordIsAskedWithoutACode() {
        assertThat(engine.signIn.password("editor", Engine.PASSWORD, Engine.ADDRESS))
                .isInstanceOf(Result.Welcome.class);
        assertThat(engine.signIn.codeNeeded(editor)).isTrue();
    }

    private Result attempt(String code) {
        return engine.signIn.attempt("editor", Engine.PASSWORD, code, Engine.ADDRESS);
    }

    private static Refused reason(Result result) {
        return ((Result.Denied) result).reason();
    }

    private Device enrolled() {
        Enrolment begun = engine.factors.begin(editor.id());
        Device made = new Device(begun.secret(), engine.clock);
        assertThat(engine.factors.confirm(editor.id(), begun.sealed(), made.code()))
                .isPresent();
        engine.clock.advance(Duration.ofMinutes(2));
        return made;
    }
}
