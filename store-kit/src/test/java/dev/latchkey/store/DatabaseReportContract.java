package dev.latchkey.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

abstract class DatabaseReportContract {

    abstract Database database();

    /** How the name of the engine begins. */
    abstract String engine();

    @Test
    void engineIsNamedWithItsVersion() {
        assertThat(report().engine()).matches(engine() + " [0-9]+\\..*");
    }

    @Test
    void sizeIsKnown() {
        assertThat(report().size().orElseThrow()).isPositive();
    }

    @Test
    void timeIsThatOfTheMachine() {
        assertThat(Duration.between(report().time(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void placeHoldsNothingToLogInWith() {
        assertThat(report().place()).isNotEmpty().doesNotContain("password", "?", "@", ";");
    }

    private DatabaseReport report() {
        return new DatabaseReport(database());
    }
}
