package dev.latchkey.benchmarks.micro;

import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.application.GateSettingsRepository;
import dev.latchkey.auth.application.MethodOpener;
import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.benchmarks.site.Scale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Reading the configuration into a snapshot. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 5)
@Measurement(iterations = 3, time = 5)
public class SnapshotBuild {

    /** How many there are. */
    @Param("1000")
    public int applications = 1000;

    /** How many there are. */
    @Param("10000")
    public int accounts = 10_000;

    private Parts parts;

    /** Makes the data, which takes a while. */
    @Setup
    public void make() {
        parts = Parts.make(new Scale(accounts, applications, 50, 0));
    }

    /** As at the start: every application's method is opened. */
    @Benchmark
    public AuthConfiguration fromNothing() {
        AuthConfiguration configuration = new AuthConfiguration(
                parts.part(ApplicationRepository.class),
                parts.part(ApplicationKeyRepository.class),
                parts.part(GateSettingsRepository.class),
                parts.part(MethodOpener.class));
        configuration.reload();
        return configuration;
    }

    /** As after a change: methods that did not change stay open. */
    @Benchmark
    public AuthConfiguration again() {
        AuthConfiguration configuration = parts.part(AuthConfiguration.class);
        configuration.reload();
        return configuration;
    }

    /** Deletes the data. */
    @TearDown
    public void delete() {
        parts.close();
    }
}
