package dev.latchkey.benchmarks.micro;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.testkit.SettableClock;
import dev.latchkey.auth.testkit.TestAccounts;
import dev.latchkey.auth.testkit.TestMethodContext;
import dev.latchkey.auth.testkit.TestRequest;
import dev.latchkey.auth.testkit.TestSettings;
import dev.latchkey.benchmarks.site.Signer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.openjdk.jmh.annotations.Warmup;

/** The method {@code jwt} judging a token that nobody has judged before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TokenVerification {

    private static final int TOKENS = 64;

    /** Of the application. */
    @Param({"HS256", "RS256", "PS256", "ES256", "EdDSA"})
    public String algorithm;

    private AuthMethod method;
    private List<TestRequest> requests;
    private int next;

    /** Opens the method and signs some tokens. */
    @Setup
    public void open() throws InvalidSettingsException {
        AuthMethodProvider jwt = ServiceLoader.load(AuthMethodProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.descriptor().id().equals("jwt"))
                .findFirst()
                .orElseThrow();
        MethodSettings settings =
                TestSettings.effective(jwt.descriptor().schema(), Map.of("signing_algorithm", algorithm));
        Signer signer = Signer.generate(algorithm);
        TestMethodContext context = TestMethodContext.builder()
                .key(
                        "k1",
                        KeyState.ACTIVE,
                        jwt.keyMaker().orElseThrow().read(settings, signer.privateText(), signer.publicText()))
                .build();
        method = jwt.open(settings, context);
        requests = IntStream.range(0, TOKENS)
                .mapToObj(i -> TestRequest.with(token(signer)))
                .toList();
    }

    private static String token(Signer signer) {
        return signer.token(
                TestMethodContext.PUBLIC_ADDRESS.toString(),
                TestMethodContext.APPLICATION,
                "k1",
                TestAccounts.EDITOR.name(),
                SettableClock.START.plus(Duration.ofHours(2)));
    }

    /** Everything that the method checks. */
    @Benchmark
    public AuthOutcome cold() {
        next = (next + 1) % TOKENS;
        return method.authenticate(requests.get(next), DecisionTrace.none());
    }
}
