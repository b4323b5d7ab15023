package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.FakeMethod;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MethodStandingsTest {

    private final Engine engine = new Engine();
    private final MethodStandings methods = new MethodStandings(engine.configuration);

    @Test
    void openMethodTellsItsPlaceAndWhetherItIssues() {
        engine.method.issues(false);
        Application silent = engine.application();
        engine.method.issues(true);
        Application issuing = engine.application();

        assertThat(methods.of(issuing.id()))
                .isEqualTo(new MethodStanding("", CredentialPlace.authorization("Bearer"), true));
        assertThat(methods.of(silent.id()).issues()).isFalse();
    }

    @Test
    void methodThatCouldNotBeOpenedTellsWhy() {
        engine.applicationTable.add(new Application(
                "0badcafe",
                "Bad",
                true,
                FakeMethod.ID,
                Map.of("refuse", "No."),
                Map.of(),
                ApplicationRules.NONE,
                1,
                engine.clock.instant(),
                engine.clock.instant()));
        engine.configuration.reload();

        assertThat(methods.of("0badcafe").open()).isFalse();
        assertThat(methods.of("0badcafe").failure()).isNotBlank();
        assertThat(methods.of("00000000").open()).isFalse();
    }
}
