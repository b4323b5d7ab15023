package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.PasswordVerdict;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.testing.Engine;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class AccountPasswordsTest {

    private final Engine engine = new Engine();
    private final AccountPasswords passwords = new AccountPasswords(engine.signIn, engine.directory);

    @Test
    void rightPasswordNamesTheAccount() {
        engine.account("editor");

        assertThat(told("editor", Engine.PASSWORD)).isEqualTo("editor, active");
    }

    @Test
    void blockedAccountIsNamedForTheHostToRefuse() {
        engine.accounts.setActive(engine.account("editor").id(), false);

        assertThat(told("editor", Engine.PASSWORD)).isEqualTo("editor, blocked");
    }

    @Test
    void unknownNameIsAnsweredLikeAWrongPassword() {
        engine.account("editor");

        assertThat(told("editor", "another password")).isEqualTo("wrong");
        assertThat(told("nobody", Engine.PASSWORD)).isEqualTo("wrong");
    }

    @Test
    void manyFailuresLockTheRightPasswordOutToo() {
        engine.account("editor");
        String last = "";
        for (int i = 0; i < 60 && !last.startsWith("later"); i++) {
            last = told("editor", "another password");
        }

        assertThat(told("editor", Engine.PASSWORD)).isEqualTo("later, " + StandardError.TOO_MANY_REQUESTS);
    }

    private String told(String name, String password) {
        PasswordVerdict verdict = passwords.check(name, password, Engine.ADDRESS);
        return verdict.fold(
                right -> right.account().name() + (right.account().active() ? ", active" : ", blocked"),
                () -> "wrong",
                later -> {
                    assertThat(later.retryAfter()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
                    return "later, " + later.code();
                });
    }
}
