package dev.latchkey.benchmarks.micro;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.engine.GateDecision;
import dev.latchkey.auth.spi.AuthOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every benchmark does what its name says; how fast is no business of a test. */
final class MicroBenchmarksTest {

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "RS256", "PS256", "ES256", "EdDSA"})
    void tokensAreGood(String algorithm) throws Exception {
        TokenVerification benchmark = new TokenVerification();
        benchmark.algorithm = algorithm;
        benchmark.open();

        assertThat(benchmark.cold()).isInstanceOf(AuthOutcome.Authenticated.class);
    }

    @Test
    void gateAndNodesWorkOnRealData() {
        SiteState state = new SiteState();
        state.applications = 7;
        state.roles = 3;
        state.nodes = 10;
        state.make();
        try {
            GateDecisions gate = new GateDecisions();
            gate.prepare(state);
            assertThat(gate.cachedRs256()).isInstanceOf(GateDecision.Admitted.class);
            assertThat(gate.cachedHs256()).isInstanceOf(GateDecision.Admitted.class);
            assertThat(gate.junk()).isInstanceOf(GateDecision.Refused.class);

            NodeWork nodes = new NodeWork();
            nodes.prepare(state);
            assertThat(nodes.found().id()).isEqualTo(1);
            assertThat(nodes.written().body().length).isBetween(1_400, 1_600);
            assertThat(nodes.bodyRead().path("title").isArray()).isTrue();
            assertThat(nodes.created().status()).isEqualTo(201);
        } finally {
            state.delete();
        }
    }

    @Test
    void aSnapshotHasAllApplications() {
        SnapshotBuild benchmark = new SnapshotBuild();
        benchmark.applications = 5;
        benchmark.accounts = 10;
        benchmark.make();
        try {
            assertThat(benchmark.fromNothing().current().applications()).hasSize(5);
            assertThat(benchmark.again().current().applications()).hasSize(5);
        } finally {
            benchmark.delete();
        }
    }

    @Test
    void restrictedHtmlLosesItsScripts() {
        assertThat(new TextFilters().processed())
                .contains("<strong>strong</strong>")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                TokenVerification.class,
                GateDecisions.class,
                NodeWork.class,
                SnapshotBuild.class,
                TextFilters.class
            })
    void theRunnerKnowsIt(Class<?> benchmark) throws IOException {
        try (InputStream list = getClass().getResourceAsStream("/META-INF/BenchmarkList")) {
            assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8)).contains(benchmark.getName());
        }
    }
}
