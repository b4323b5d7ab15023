package dev.latchkey.benchmarks.micro;

import dev.latchkey.auth.engine.Gate;
import dev.latchkey.auth.engine.GateDecision;
import dev.latchkey.benchmarks.site.Site;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The gate, which makes all its checks for every request, with tokens that it has seen before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GateDecisions {

    private static final int TOKENS = 100;

    private Gate gate;
    private List<PlainRequest> rs256;
    private List<PlainRequest> hs256;
    private PlainRequest junk;
    private int next;

    /** Signs some tokens. */
    @Setup
    public void prepare(SiteState state) {
        Site site = state.parts().site();
        gate = state.parts().part(Gate.class);
        rs256 = site.tokens(site.rs256(), TOKENS, Clock.systemUTC().instant()).stream()
                .map(token -> PlainRequest.with(site.rs256().id(), token))
                .toList();
        hs256 = site.tokens(site.hs256(), TOKENS, Clock.systemUTC().instant()).stream()
                .map(token -> PlainRequest.with(site.hs256().id(), token))
                .toList();
        junk = PlainRequest.with(site.rs256().id(), "nonsense.nonsense.nonsense");
    }

    /** Passes. */
    @Benchmark
    public GateDecision cachedRs256() {
        return gate.decide(rs256.get(turn()));
    }

    /** Passes. */
    @Benchmark
    public GateDecision cachedHs256() {
        return gate.decide(hs256.get(turn()));
    }

    /** Is refused. */
    @Benchmark
    public GateDecision junk() {
        return gate.decide(junk);
    }

    private int turn() {
        next = (next + 1) % TOKENS;
        return next;
    }
}
