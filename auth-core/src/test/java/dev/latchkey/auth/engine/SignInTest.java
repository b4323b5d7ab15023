package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.testing.Engine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SignInTest {

    private final Engine engine = new Engine();

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "without", "blocked", ""})
    void everyNameCostsTheSameWork(String name) {
        engine.account("editor");
        engine.accounts.create(new NewAccount("without", "", "", Set.of()));
        engine.accounts.setActive(engine.account("blocked").id(), false);

        assertThat(workOf(name, "wrong password"))
                .isEqualTo(workOf("editor", "wrong password"))
                .isPositive();
    }

    @Test
    void anonymousAccountCannotSignIn() {
        assertThat(engine.signIn.attempt("", "", Engine.ADDRESS)).isInstanceOf(SignIn.Result.Denied.class);
    }

    @Test
    void outdatedHashIsRenewed() {
        Account editor = old("editor");

        engine.signIn.attempt("editor", Engine.PASSWORD, Engine.ADDRESS);

        assertThat(engine.accountTable.byId(editor.id()).map(Account::passwordHash))
                .contains("new:" + Engine.PASSWORD);
    }

    @Test
    void passwordChangedWhileItWasCheckedIsNotOverwrittenAndNotTaken() {
        Account editor = old("editor");
        engine.hasher.whileMatching(() -> {
            engine.hasher.whileMatching(() -> {});
            engine.accounts.changePassword(editor.id(), "another good password");
        });

        SignIn.Result result = engine.signIn.attempt("editor", Engine.PASSWORD, Engine.ADDRESS);

        assertThat(result).isInstanceOf(SignIn.Result.Denied.class);
        assertThat(engine.accountTable.byId(editor.id()).map(Account::passwordHash))
                .contains("new:another good password");
    }

    @Test
    void signingInTwiceAtOnceWithAnOutdatedHashIsNoContradiction() {
        Account editor = old("editor");
        engine.hasher.whileMatching(() -> {
            engine.hasher.whileMatching(() -> {});
            engine.accountTable.rehash(editor.id(), "old:" + Engine.PASSWORD, "new:" + Engine.PASSWORD);
        });

        assertThat(engine.signIn.attempt("editor", Engine.PASSWORD, Engine.ADDRESS))
                .isInstanceOf(SignIn.Result.Welcome.class);
    }

    @Test
    void manyAttemptsAtOnceDoNotSlipPastTheLimit() throws Exception {
        engine.account("editor");
        ExecutorService pool = Executors.newFixedThreadPool(20);
        Callable<SignIn.Result> guess = () -> engine.signIn.attempt("editor", "wrong password", Engine.ADDRESS);
        try {
            pool.invokeAll(Stream.generate(() -> guess).limit(200).toList());
        } finally {
            pool.shutdown();
        }

        // Two failures are counted for each guess; those under a permit at once may overlap.
        assertThat(engine.floodTable.size()).isLessThanOrEqualTo(2 * (5 + Engine.PERMITS - 1));
    }

    @Test
    void successClearsTheCounterOfTheAccountButNotOfTheAddress() {
        engine.account("editor");
        for (int i = 0; i < 4; i++) {
            engine.signIn.attempt("editor", "wrong password", Engine.ADDRESS);
        }
        engine.signIn.attempt("editor", Engine.PASSWORD, Engine.ADDRESS);

        assertThat(engine.floodTable.size()).isEqualTo(4);
        assertThat(engine.signIn.attempt("editor", Engine.PASSWORD, Engine.ADDRESS))
                .isInstanceOf(SignIn.Result.Welcome.class);
    }

    private int workOf(String name, String password) {
        int before = engine.hasher.work();
        engine.signIn.attempt(name, password, Engine.ADDRESS);
        return engine.hasher.work() - before;
    }

    private Account old(String name) {
        Instant now = engine.clock.instant();
        return engine.accountTable.add(new Account(
                0, UUID.randomUUID(), name, "", "old:" + Engine.PASSWORD, true, Set.of(), now, now, Instant.EPOCH));
    }

    /** Keeps the reader of the limit above honest. */
    @Test
    void eachFailureIsCountedTwice() {
        engine.signIn.attempt("nobody", "wrong password", Engine.ADDRESS);

        assertThat(List.of(engine.floodTable.size())).containsExactly(2);
    }
}
