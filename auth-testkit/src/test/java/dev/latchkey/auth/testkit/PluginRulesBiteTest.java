package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.latchkey.auth.testkit.rules.alien.NeedsTheEngine;
import dev.latchkey.auth.testkit.rules.caching.KeepsAMap;
import dev.latchkey.auth.testkit.rules.connecting.OpensAddresses;
import dev.latchkey.auth.testkit.rules.exiting.EndsTheProcess;
import dev.latchkey.auth.testkit.rules.fine.StartsAndEnds;
import dev.latchkey.auth.testkit.rules.guessing.Guesses;
import dev.latchkey.auth.testkit.rules.hooking.AddsAHook;
import dev.latchkey.auth.testkit.rules.printing.Prints;
import dev.latchkey.auth.testkit.rules.shared.KeepsACount;
import dev.latchkey.auth.testkit.rules.threading.StartsThreads;
import dev.latchkey.auth.testkit.rules.timed.ReadsTheClock;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule names who breaks it, and says why it is there. */
final class PluginRulesBiteTest {

    static Stream<Arguments> offenders() {
        return Stream.of(
                arguments(NeedsTheEngine.class, "has to bring along"),
                arguments(EndsTheProcess.class, "a plugin is a guest"),
                arguments(AddsAHook.class, "a plugin is a guest"),
                arguments(KeepsACount.class, "each application has a method of its own"),
                arguments(KeepsAMap.class, "each application has a method of its own"),
                arguments(ReadsTheClock.class, "MethodContext.clock()"),
                arguments(Prints.class, "printing ends nowhere"),
                arguments(OpensAddresses.class, "MethodContext.documents()"),
                arguments(StartsThreads.class, "ended by close()"),
                arguments(Guesses.class, "SecureRandom"));
    }

    @ParameterizedTest
    @MethodSource("offenders")
    void offenderIsNamed(Class<?> offender, String reason) {
        assertThatThrownBy(() -> PluginRules.check(offender, "dev.latchkey.auth.testkit.stamp.."))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(reason)
                .hasMessageContaining(offender.getSimpleName());
    }

    @Test
    void threadsThatEndAndTimeOfTheClockAreFine() {
        assertThatCode(() -> PluginRules.check(StartsAndEnds.class)).doesNotThrowAnyException();
    }
}
