package dev.latchkey.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.plugin.testing.PluginBench;
import dev.latchkey.plugin.testing.PluginJar;
import dev.latchkey.plugin.testing.ProviderSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a plugin does at load or later, it is told by name and the good one beside it works. */
final class BadPluginTest {

    @TempDir
    private Path root;

    private PluginBench bench;

    @BeforeEach
    void putAGoodOneBeside() {
        bench = new PluginBench(root);
        bench.put("good.jar", new ProviderSource("Good", "good").jar("good", "1.0"));
    }

    @AfterEach
    void goodOneWorks() throws Exception {
        try (AuthMethod good = bench.open("good")) {
            assertThat(PluginBench.judged(good, "good")).isEqualTo("ByName[name=editor]");
        }
        bench.close();
    }

    static Stream<Arguments> failingAtLoad() {
        String thrower = "{ if (true) { throw new %s; } }";
        return Stream.of(
                Arguments.of(
                        bad().members("static " + thrower.formatted("IllegalStateException(\"no table\")")),
                        "Its provider com.example.Bad could not be made: java.lang.IllegalStateException: no table."),
                Arguments.of(
                        bad().members("static " + thrower.formatted("OutOfMemoryError(\"pretended\")")), "pretended"),
                Arguments.of(bad().members(thrower.formatted("AssertionError(\"never\")")), "AssertionError: never"),
                Arguments.of(
                        bad().descriptor("return descriptor();"),
                        "Its provider com.example.Bad does not say what it is: java.lang.StackOverflowError."),
                Arguments.of(bad().descriptor("throw new NoSuchMethodError(\"gone\");"), "NoSuchMethodError: gone"),
                Arguments.of(bad().descriptor("return null;"), "does not say what it is"),
                Arguments.of(
                        bad().descriptor(ProviderSource.descriptorOf("Bad Name", "List.of()")),
                        "a method's id is 2 to 32 of a-z, 0-9 and -, not: Bad Name"),
                Arguments.of(
                        bad().descriptor(ProviderSource.descriptorOf("bad", "List.of()")
                                .replace("AuthMethodDescriptor.SPI_VERSION", "99")),
                        "Its method 'bad' was built for the SPI of version 99, but this server has version 1."),
                Arguments.of(
                        bad().members("static class Rude extends RuntimeException { public String getMessage() { throw"
                                        + " new Error(); } }")
                                .descriptor("throw new Rude();"),
                        "com.example.Bad$Rude"));
    }

    @ParameterizedTest
    @MethodSource("failingAtLoad")
    void pluginThatFailsAtLoadIsRefusedWithTheReason(ProviderSource source, String reason) {
        bench.put("bad.jar", source.jar("bad", "1.0"));

        PluginReport report = bench.plugins().load().get(0);

        assertThat(report.state()).isEqualTo(PluginState.REFUSED);
        assertThat(report.stage()).isEqualTo(PluginStage.LOAD);
        assertThat(report.id()).isEqualTo("bad");
        assertThat(report.reason()).contains(reason).doesNotContain("\n", "\tat ");
        assertThat(report.hint()).isNotEmpty();
        assertThat(bench.registry.method("bad")).isEmpty();
    }

    @Test
    void pluginThatBlocksAtLoadIsRefusedInTime() {
        bench.close();
        bench = new PluginBench(root, false, false, Duration.ofSeconds(3));
        bench.put(
                "bad.jar",
                bad().members("static { new java.util.concurrent.Semaphore(0).acquireUninterruptibly(); }")
                        .jar("bad", "1.0"));

        PluginReport report = bench.plugins().load().get(0);

        assertThat(report.reason()).isEqualTo("It did not finish loading within 3 seconds.");
    }

    @Test
    void pluginWithoutALibraryItNeedsIsToldWhereToPutIt() {
        bench.put(
                "bad.jar",
                bad().members("static final Object LOG = org.slf4j.LoggerFactory.getLogger(\"x\");")
                        .jar("bad", "1.0")
                        .against(Path.of(org.slf4j.LoggerFactory.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())));

        PluginReport report = bench.plugins().load().get(0);

        assertThat(report.reason()).contains("ClassNotFoundException: org.slf4j.LoggerFactory");
        assertThat(report.hint()).contains("put the libraries");
    }

    @Test
    void allProvidersOfAPluginAreAskedAndItIsTakenWholeOrNotAtAll() {
        bench.put(
                "bad.jar",
                bad().descriptor("throw new IllegalStateException(\"one\");")
                        .jar("bad", "1.0")
                        .provider("com.example.Fine", new ProviderSource("Fine", "fine").text())
                        .names("com.example.Absent")
                        .provider(
                                "com.example.Worse",
                                new ProviderSource("Worse", "worse")
                                        .descriptor("throw new IllegalStateException(\"two\");")
                                        .text()));

        PluginReport report = bench.plugins().load().get(0);

        assertThat(report.reason()).contains("com.example.Absent", ": one.", ": two.");
        assertThat(bench.registry.method("fine")).isEmpty();
    }

    @Test
    void pluginWithoutProviderIsRefused() {
        bench.put("bad.jar", new PluginJar("bad", "1.0"));

        assertThat(bench.plugins().load().get(0).reason())
                .isEqualTo("It offers no authentication method: no file"
                        + " META-INF/services/dev.latchkey.auth.spi.AuthMethodProvider names one.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException(\"s3cret\");",
                "throw new StackOverflowError(\"s3cret\");",
                "throw new NoClassDefFoundError(\"s3cret\");",
                "return null;"
            })
    void faultAtOpenIsAProblemOfTheSettingsAndItsTextIsForTheLogAlone(String statement) {
        bench.put("bad.jar", bad().open(statement).jar("bad", "1.0"));
        bench.plugins().load();

        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> bench.open("bad"))
                .withMessageStartingWith("The plugin bad failed in AuthMethodProvider.open with java.lang.")
                .withMessageNotContaining("s3cret");
    }

    @Test
    void problemsThatThePluginFindsComeThroughAsTheyAre() {
        bench.put(
                "bad.jar",
                bad().open("throw new InvalidSettingsException(\"realm\", \"The realm is empty.\");")
                        .jar("bad", "1.0"));
        bench.plugins().load();

        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> bench.open("bad"))
                .satisfies(e ->
                        assertThat(e.problems()).containsExactly(new SettingProblem("realm", "The realm is empty.")));
    }

    @Test
    void openThatBlocksEndsInTime() {
        bench.close();
        bench = new PluginBench(root, false, false, Duration.ofSeconds(3));
        bench.put(
                "bad.jar",
                bad().open("new java.util.concurrent.Semaphore(0).acquireUninterruptibly(); return null;")
                        .jar("bad", "1.0"));
        bench.plugins().load();

        assertThatExceptionOfType(InvalidSettingsException.class)
                .isThrownBy(() -> bench.open("bad"))
                .withMessageContaining("did not come back from AuthMethodProvider.open within 3 seconds");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "throw new IllegalStateException();",
                "throw new StackOverflowError();",
                "return authenticate(request, trace);",
                "return null;",
                "return new AuthOutcome.Rejected(new ErrorCode() {"
                        + " public String name() { throw new IllegalStateException(); }"
                        + " public int httpStatus() { return 401; }"
                        + " public String description() { return \"\"; } });"
            })
    void faultOfAnOpenMethodIsAnExceptionOfTheHost(String statement) throws Exception {
        bench.put("bad.jar", bad().authenticate(statement).jar("bad", "1.0"));
        bench.plugins().load();
        AuthMethod method = bench.open("bad");

        assertThatThrownBy(() -> PluginBench.judged(method, "any"))
                .isInstanceOf(PluginFaultException.class)
                .hasMessageStartingWith("The plugin bad failed in AuthMethod.authenticate with java.lang.");
    }

    @Test
    void faultAtCloseStaysInside() throws Exception {
        bench.put(
                "bad.jar",
                bad().methodMembers("@Override public void close() { throw new AssertionError(\"no\"); }")
                        .jar("bad", "1.0"));
        bench.plugins().load();

        AuthMethod method = bench.open("bad");
        method.close();

        assertThatThrownBy(() -> PluginBench.judged(method, "any")).hasMessageContaining("was replaced or removed");
    }

    private static ProviderSource bad() {
        return new ProviderSource("Bad", "bad");
    }
}
