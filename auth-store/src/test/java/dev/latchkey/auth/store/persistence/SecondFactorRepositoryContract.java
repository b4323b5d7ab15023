package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.factor.SecondFactor;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SecondFactorRepositoryContract {

    private static final int CALLERS = 8;

    private long editor;

    /** Migrated, and new for each test. */
    abstract Database database();

    @BeforeEach
    void addAccount() {
        editor = accounts().add(Samples.account("editor")).id();
    }

    @Test
    void keptFactorIsFoundUnchanged() {
        factors().put(factor("sealed", 5), List.of("a", "b"));

        assertThat(factors().find(editor)).contains(factor("sealed", 5));
        assertThat(factors().recoveryLeft(editor)).isEqualTo(2);
        assertThat(factors().anySealedSecret()).contains("sealed");
    }

    @Test
    void accountWithoutAFactorHasNothing() {
        assertThat(factors().find(editor)).isEmpty();
        assertThat(factors().recoveryLeft(editor)).isZero();
        assertThat(factors().takeStep(editor, 9)).isFalse();
        assertThat(factors().takeRecovery(editor, "a")).isFalse();
        assertThat(factors().anySealedSecret()).isEmpty();
        factors().delete(editor);
    }

    @Test
    void newFactorReplacesTheOldOneAndItsCodes() {
        factors().put(factor("old", 5), List.of("a", "b"));

        factors().put(factor("new", 3), List.of("c"));

        assertThat(factors().find(editor)).contains(factor("new", 3));
        assertThat(factors().takeRecovery(editor, "a")).isFalse();
        assertThat(factors().takeRecovery(editor, "c")).isTrue();
    }

    @Test
    void stepIsTakenOnceAndNoneBeforeIt() {
        factors().put(factor("sealed", 5), List.of());

        assertThat(factors().takeStep(editor, 5)).isFalse();
        assertThat(factors().takeStep(editor, 7)).isTrue();
        assertThat(factors().takeStep(editor, 7)).isFalse();
        assertThat(factors().takeStep(editor, 6)).isFalse();
        assertThat(factors().takeStep(editor, 8)).isTrue();
    }

    @Test
    void ofSeveralCallersAtOnceOneTakesTheStep() throws Exception {
        factors().put(factor("sealed", 5), List.of());

        assertThat(Together.run(CALLERS, all(() -> factors().takeStep(editor, 6)).stream()))
                .containsOnlyOnce(true);
    }

    @Test
    void ofSeveralCallersAtOnceOneTakesTheRecoveryCode() throws Exception {
        factors().put(factor("sealed", 5), List.of("a"));

        assertThat(Together.run(CALLERS, all(() -> factors().takeRecovery(editor, "a")).stream()))
                .containsOnlyOnce(true);
    }

    @Test
    void recoveryCodesAreReplaced() {
        factors().put(factor("sealed", 5), List.of("a", "b"));

        factors().putRecovery(editor, List.of("c"));

        assertThat(factors().recoveryLeft(editor)).isEqualTo(1);
        assertThat(factors().takeRecovery(editor, "b")).isFalse();
    }

    @Test
    void recoveryCodesWithoutAFactorAreNotKept() {
        factors().putRecovery(editor, List.of("c"));

        assertThat(factors().recoveryLeft(editor)).isZero();
    }

    @Test
    void ofSeveralFactorsSetUpAtOnceOneIsLeft() throws Exception {
        Together.run(CALLERS, IntStream.range(0, CALLERS).<Callable<Boolean>>mapToObj(i -> () -> {
            factors().put(factor("sealed " + i, i), List.of("a" + i, "b" + i));
            return true;
        }));

        assertThat(factors().find(editor)).isPresent();
        assertThat(factors().recoveryLeft(editor)).isEqualTo(2);
    }

    @Test
    void deletedFactorIsGoneWithItsCodes() {
        factors().put(factor("sealed", 5), List.of("a"));

        factors().delete(editor);

        assertThat(factors().find(editor)).isEmpty();
        assertThat(factors().recoveryLeft(editor)).isZero();
    }

    @Test
    void factorGoesWithItsAccount() {
        factors().put(factor("sealed", 5), List.of("a"));

        accounts().delete(editor);

        assertThat(factors().find(editor)).isEmpty();
    }

    private static List<Callable<Boolean>> all(Callable<Boolean> work) {
        return Collections.nCopies(CALLERS, work);
    }

    private SecondFactor factor(String sealed, long lastStep) {
        return new SecondFactor(editor, sealed, lastStep, Samples.NOON);
    }

    private JdbiSecondFactorRepository factors() {
        return new JdbiSecondFactorRepository(database().jdbi());
    }

    private JdbiAccountRepository accounts() {
        return new JdbiAccountRepository(database().jdbi(), new ConfigVersion(database()));
    }
}
