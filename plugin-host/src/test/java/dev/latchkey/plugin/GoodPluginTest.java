package dev.latchkey.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.registry.RegisteredMethod;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.plugin.testing.PluginBench;
import dev.latchkey.plugin.testing.PluginJar;
import dev.latchkey.plugin.testing.ProviderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoodPluginTest {

    @TempDir
    private Path root;

    private PluginBench bench;

    @BeforeEach
    void open() {
        bench = new PluginBench(root);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void pluginIsReportedWithAllThatIsKnownOfIt() {
        PluginReport report = bench.loaded(good().jar());

        assertThat(report.checksum()).matches("[0-9a-f]{64}");
        assertThat(report)
                .isEqualTo(new PluginReport(
                        "example.jar",
                        "example",
                        "1.0",
                        "1",
                        report.checksum(),
                        PluginState.ACTIVE,
                        PluginStage.NONE,
                        "",
                        "",
                        List.of("good")));
    }

    @Test
    void methodOfAPluginJudges() throws Exception {
        bench.loaded(good().jar());

        try (AuthMethod method = bench.open("good")) {
            assertThat(PluginBench.judged(method, "good")).isEqualTo("ByName[name=editor]");
            assertThat(PluginBench.judged(method, "bad")).isEqualTo("INVALID_CREDENTIALS");
        }
    }

    @Test
    void methodOfAPluginIsNotTrustedAsBuiltInOnesAre() {
        bench.loaded(good().jar());

        assertThat(bench.registry.method("good").map(RegisteredMethod::builtIn)).contains(false);
    }

    @Test
    void pluginSeesTheSpiButNothingElseOfTheServer() throws Exception {
        bench.loaded(good().open("""
                for (String name : List.of("dev.latchkey.auth.registry.MethodRegistry", "org.slf4j.Logger",
                        "dev.latchkey.plugin.PluginFolder", "org.junit.jupiter.api.Test")) {
                    try {
                        Class.forName(name);
                        throw new InvalidSettingsException("", "sees " + name);
                    } catch (ClassNotFoundException e) {
                        // as it should be
                    }
                }
                return new Opened();
                """).jar());

        assertThat(bench.open("good")).isNotNull();
    }

    @Test
    void twoPluginsDoNotSeeEachOther() throws Exception {
        bench.put("a.jar", new ProviderSource("A", "method-a").jar("plugin-a", "1"));
        bench.put("b.jar", new ProviderSource("B", "method-b").open("""
                                try {
                                    Class.forName("com.example.A");
                                    throw new InvalidSettingsException("", "sees the other");
                                } catch (ClassNotFoundException e) {
                                    return new Opened();
                                }
                                """).jar("plugin-b", "1"));

        bench.plugins().load();

        assertThat(bench.open("method-b")).isNotNull();
    }

    @Test
    void folderOfJarsIsOnePluginWithItsLibraries() throws Exception {
        Path library = PluginJar.compiled(
                java.util.Map.of(
                        "org.example.lib.Greeting",
                        "package org.example.lib; public final class Greeting { public static String text() { return"
                                + " \"good\"; } }"),
                List.of());
        Path plugin = Files.createDirectories(bench.folder.resolve("with-library"));
        good().authenticate("""
                return new AuthOutcome.Authenticated(new Subject.ByName(org.example.lib.Greeting.text()),
                        new Credential("", "", Instant.EPOCH, Instant.MAX, Instant.EPOCH));
                """).jar().against(library).writeTo(plugin.resolve("plugin.jar"));
        new PluginJar("library", "1")
                .without("Latchkey-Plugin-Id")
                .entry(
                        "org/example/lib/Greeting.class",
                        Files.readAllBytes(library.resolve("org/example/lib/Greeting.class")))
                .writeTo(plugin.resolve("library.jar"));

        bench.plugins().load();

        assertThat(PluginBench.judged(bench.open("good"), "any")).isEqualTo("ByName[name=good]");
    }

    @Test
    void threadHasThePluginsClassLoaderDuringACallAndItsOwnAfterwards() throws Exception {
        bench.loaded(good().authenticate("""
                boolean own = Thread.currentThread().getContextClassLoader() == getClass().getClassLoader();
                return new AuthOutcome.Rejected(own ? StandardError.USER_BLOCKED : StandardError.INTERNAL_ERROR);
                """).jar());
        ClassLoader before = Thread.currentThread().getContextClassLoader();

        assertThat(PluginBench.judged(bench.open("good"), "any")).isEqualTo("USER_BLOCKED");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void backgroundWorkHasThePluginsClassLoaderAndKeepsItsFaults() throws Exception {
        bench.loaded(good().open("""
                context.background().execute(() -> {
                    if (Thread.currentThread().getContextClassLoader() == Good.class.getClassLoader()) {
                        System.setProperty("latchkey.test.background", "own loader");
                    }
                    throw new StackOverflowError();
                });
                return new Opened();
                """).jar());
        bench.open("good");

        bench.background.forEach(Runnable::run);

        assertThat(System.clearProperty("latchkey.test.background")).isEqualTo("own loader");
    }

    @Test
    void errorCodesAreReadOnceSoThatNoCodeOfThePluginRunsWhenTheyAreShown() {
        bench.loaded(good().members("""
                enum Code implements ErrorCode {
                    ODD;
                    private int asked;
                    public int httpStatus() { return 401; }
                    public String description() {
                        if (asked++ > 0) { throw new IllegalStateException(); }
                        return "Odd.";
                    }
                }
                """)
                .descriptor(ProviderSource.descriptorOf("good", "List.of(Code.ODD)"))
                .jar());

        assertThat(bench.registry.descriptors().get(0).errors())
                .extracting(ErrorCode::description)
                .containsExactly("Odd.");
        assertThat(bench.registry.descriptors().get(0).errors())
                .extracting(ErrorCode::description)
                .containsExactly("Odd.");
    }

    @Test
    void ownCopyOfTheSpiIsNotUsed() throws Exception {
        Path copy = PluginJar.compiled(
                java.util.Map.of(
                        "dev.latchkey.auth.spi.StandardError",
                        "package dev.latchkey.auth.spi; public enum StandardError { OLD }"),
                List.of());

        PluginReport report = bench.loaded(good().jar()
                .entry(
                        "dev/latchkey/auth/spi/StandardError.class",
                        Files.readAllBytes(copy.resolve("dev/latchkey/auth/spi/StandardError.class"))));

        assertThat(report.state()).isEqualTo(PluginState.ACTIVE);
        assertThat(PluginBench.judged(bench.open("good"), "bad")).isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void ownSlf4jStaysThePluginsOwn() throws Exception {
        bench.loaded(good().authenticate("""
                return new AuthOutcome.Authenticated(new Subject.ByName(org.slf4j.LoggerFactory.mine()),
                        new Credential("", "", Instant.EPOCH, Instant.MAX, Instant.EPOCH));
                """)
                .jar()
                .source(
                        "org.slf4j.LoggerFactory",
                        "package org.slf4j; public class LoggerFactory { public static String mine() { return"
                                + " \"mine\"; } }"));

        assertThat(PluginBench.judged(bench.open("good"), "any")).isEqualTo("ByName[name=mine]");
        assertThat(org.slf4j.LoggerFactory.getLogger("host")).isNotNull();
    }

    @Test
    void pluginRunsFromACopyThatIsGoneAfterClosing() throws IOException {
        bench.loaded(good().jar());
        Files.delete(bench.folder.resolve("example.jar"));
        assertThat(bench.workFolder).isNotEmptyDirectory();

        bench.close();

        assertThat(bench.workFolder).isEmptyDirectory();
    }

    @Test
    void whatIsNoPluginIsLeftAlone() throws IOException {
        Files.writeString(bench.folder.resolve("README.txt"), "not a plugin");
        Files.writeString(bench.folder.resolve(".hidden.jar"), "not a plugin");

        assertThat(bench.plugins().load()).isEmpty();
    }

    private static ProviderSource good() {
        return new ProviderSource("Good", "good");
    }
}
