package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.OnlineCheck;
import dev.latchkey.auth.testing.Engine;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class OnlineChecksTest {

    private static final OnlineCheck.Report KNOWN =
            new OnlineCheck.Report(true, List.of(Fact.text("fetched", "never")));
    private static final OnlineCheck.Report TESTED = new OnlineCheck.Report(true, List.of(Fact.keyId("key", "k1")));

    private final Engine engine = new Engine();
    private final OnlineChecks checks = new OnlineChecks(engine.configuration);
    private final Application application = engine.application();

    @Test
    void methodThatDependsOnNothingHasNoReport() {
        assertThat(checks.lastKnown(application.id())).isEmpty();
        assertThat(checks.test(application.id())).isEmpty();
        assertThat(checks.lastKnown("00000000")).isEmpty();
    }

    @Test
    void lookingAsksNobody() {
        engine.method.dependsOn(check(() -> {
            throw new AssertionError("asked");
        }));

        assertThat(checks.lastKnown(application.id())).contains(KNOWN);
    }

    @Test
    void testingTriesNow() {
        engine.method.dependsOn(check(() -> TESTED));

        assertThat(checks.test(application.id())).contains(TESTED);
    }

    @Test
    void faultOfTheMethodIsAReport() {
        engine.method.dependsOn(check(() -> {
            throw new IllegalStateException("a fault of the plugin");
        }));

        assertThat(checks.test(application.id())).hasValueSatisfying(report -> {
            assertThat(report.healthy()).isFalse();
            assertThat(report.facts().toString()).doesNotContain("a fault of the plugin");
        });
    }

    @Test
    void secondTestAtTheSameTimeOnlyLooks() {
        engine.method.dependsOn(check(() -> {
            Optional<OnlineCheck.Report> second = checks.test(application.id());
            assertThat(second).contains(KNOWN);
            return TESTED;
        }));

        assertThat(checks.test(application.id())).contains(TESTED);
    }

    private static OnlineCheck check(Supplier<OnlineCheck.Report> test) {
        return new OnlineCheck() {
            @Override
            public Report test() {
                return test.get();
            }

            @Override
            public Report lastKnown() {
                return KNOWN;
            }
        };
    }
}
