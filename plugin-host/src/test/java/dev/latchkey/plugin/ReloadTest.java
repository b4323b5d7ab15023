package dev.latchkey.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.plugin.testing.PluginBench;
import dev.latchkey.plugin.testing.PluginJar;
import dev.latchkey.plugin.testing.ProviderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReloadTest {

    @TempDir
    private Path root;

    private PluginBench bench;

    @BeforeEach
    void loadVersionOne() {
        bench = new PluginBench(root);
        bench.put("example.jar", version("1.0", "one"));
        bench.plugins().load();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void unchangedFileStaysTheSameInstance() {
        AuthMethodProvider before = bench.registry.provider("example").orElseThrow();

        bench.plugins().reload();

        assertThat(bench.registry.provider("example")).containsSame(before);
    }

    @Test
    void newVersionTakesOver() throws Exception {
        bench.put("example.jar", version("2.0", "two"));

        PluginReport report = PluginBench.only(bench.plugins().reload());

        assertThat(report.version()).isEqualTo("2.0");
        assertThat(judgedByOpening()).isEqualTo("two");
    }

    @Test
    void addedFileAppears() {
        bench.put("more.jar", new ProviderSource("More", "more").jar("more", "1.0"));

        bench.plugins().reload();

        assertThat(bench.registry.method("more")).isPresent();
        assertThat(bench.registry.method("example")).isPresent();
    }

    @Test
    void removedFileLeaves() throws IOException {
        Files.delete(bench.folder.resolve("example.jar"));

        assertThat(bench.plugins().reload()).isEmpty();
        assertThat(bench.registry.method("example")).isEmpty();
    }

    @Test
    void methodThatWasOpenGoesOnUntilItIsClosedAndThenTheCopyIsGone() throws Exception {
        AuthMethod open = bench.open("example");
        Files.delete(bench.folder.resolve("example.jar"));

        bench.plugins().reload();

        assertThat(PluginBench.judged(open, "any")).isEqualTo("one");
        assertThat(copies()).hasSize(1);
        open.close();
        assertThat(copies()).isEmpty();
    }

    @Test
    void oldVersionServesOnWhereTheNewOneFails() throws Exception {
        bench.put(
                "example.jar",
                new ProviderSource("Example", "example")
                        .descriptor("throw new IllegalStateException(\"half done\");")
                        .jar("example", "2.0"));

        PluginReport report = PluginBench.only(bench.plugins().reload());

        assertThat(report.state()).isEqualTo(PluginState.OUTDATED);
        assertThat(report.version()).isEqualTo("1.0");
        assertThat(report.methods()).containsExactly("example");
        assertThat(report.reason())
                .startsWith("The file was refused, and version 1.0, loaded before, serves on. ")
                .endsWith("java.lang.IllegalStateException: half done.");
        assertThat(judgedByOpening()).isEqualTo("one");
    }

    @Test
    void oldVersionServesOnWhereTheFileIsDamaged() throws Exception {
        Files.writeString(bench.folder.resolve("example.jar"), "half a transfer");

        PluginReport report = PluginBench.only(bench.plugins().reload());

        assertThat(report.state()).isEqualTo(PluginState.OUTDATED);
        assertThat(judgedByOpening()).isEqualTo("one");
    }

    @Test
    void oldVersionServesOnWhereAFailingUpgradeHasAnotherFileName() throws Exception {
        Files.delete(bench.folder.resolve("example.jar"));
        bench.put("example-2.jar", version("2.0", "two").attribute("Latchkey-Spi-Version", "9"));

        PluginReport report = PluginBench.only(bench.plugins().reload());

        assertThat(report.file()).isEqualTo("example-2.jar");
        assertThat(report.state()).isEqualTo(PluginState.OUTDATED);
        assertThat(judgedByOpening()).isEqualTo("one");
    }

    @Test
    void mendedFileTakesOverFromTheOldVersion() throws Exception {
        Files.writeString(bench.folder.resolve("example.jar"), "half a transfer");
        bench.plugins().reload();
        bench.put("example.jar", version("2.0", "two"));

        PluginReport report = PluginBench.only(bench.plugins().reload());

        assertThat(report.state()).isEqualTo(PluginState.ACTIVE);
        assertThat(judgedByOpening()).isEqualTo("two");
    }

    @Test
    void betweenTwoPluginsTheFirstByFileNameKeepsTheId() throws Exception {
        bench.put("later.jar", new ProviderSource("Later", "example").jar("later", "1.0"));

        List<PluginReport> reports = bench.plugins().reload();

        assertThat(reports.get(1).stage()).isEqualTo(PluginStage.TWIN);
        assertThat(reports.get(1).reason())
                .isEqualTo("Its method 'example' has the same id as one of example.jar, which comes first by file name"
                        + " and keeps it.");
        assertThat(judgedByOpening()).isEqualTo("one");
    }

    @Test
    void twoFilesOfOnePluginAreToldByName() {
        bench.put("example-2.jar", version("2.0", "two"));

        List<PluginReport> reports = bench.plugins().reload();

        assertThat(reports)
                .filteredOn(report -> report.stage() == PluginStage.TWIN)
                .singleElement()
                .satisfies(report -> {
                    assertThat(report.file()).isEqualTo("example.jar");
                    assertThat(report.reason())
                            .startsWith("It has the same plugin id 'example' as example-2.jar, which");
                });
    }

    @Test
    void builtInMethodKeepsItsId() {
        AuthMethodProvider builtIn = bench.registry.provider("example").orElseThrow();
        try (PluginBench other = new PluginBench(root.resolve("other"), builtIn)) {
            PluginReport report = other.loaded(version("1.0", "one"));

            assertThat(report.reason())
                    .isEqualTo(
                            "Its method 'example' has the id of a method that came with the server, which keeps it.");
            assertThat(other.registry.provider("example")).containsSame(builtIn);
        }
    }

    @Test
    void folderThatCannotBeReadAnyMoreLeavesWhatRuns() throws Exception {
        Files.delete(bench.folder.resolve("example.jar"));
        Files.delete(bench.folder);
        Files.writeString(bench.folder, "in the way");

        List<PluginReport> reports = bench.plugins().reload();

        assertThat(reports).extracting(PluginReport::state).containsExactly(PluginState.REFUSED, PluginState.ACTIVE);
        assertThat(judgedByOpening()).isEqualTo("one");
    }

    @Test
    void safeModeLoadsNothingAndSaysSo() {
        try (PluginBench safe = new PluginBench(root, false, true, PluginSettings.STANDARD_PATIENCE)) {
            PluginReport report = PluginBench.only(safe.plugins().load());

            assertThat(report.state()).isEqualTo(PluginState.IGNORED);
            assertThat(report.reason()).contains("safe mode");
            assertThat(safe.registry.descriptors()).isEmpty();
        }
    }

    @Test
    void strictStartFailsNamingThePluginAndTheReason() throws IOException {
        Files.writeString(bench.folder.resolve("damaged.jar"), "no jar");
        try (PluginBench strict = new PluginBench(root, true, false, PluginSettings.STANDARD_PATIENCE)) {
            assertThatExceptionOfType(PluginsRefusedException.class)
                    .isThrownBy(() -> strict.plugins().load())
                    .withMessageContaining(
                            "The plugin damaged.jar was refused. The file damaged.jar is not a readable");
            assertThat(strict.registry.descriptors()).isEmpty();
        }
    }

    @Test
    void verifyingActivatesNothing() throws IOException {
        Path jar = version("2.0", "two").writeTo(root.resolve("candidate.jar"));

        PluginReport report = bench.plugins().verify(jar);

        assertThat(report.state()).isEqualTo(PluginState.FIT);
        assertThat(report.version()).isEqualTo("2.0");
        assertThat(PluginBench.only(bench.plugins().reports()).version()).isEqualTo("1.0");
        assertThat(copies()).hasSize(1);
    }

    @Test
    void verifyingTellsWhatALoadWouldTell() throws IOException {
        Path jar = Files.writeString(root.resolve("candidate.jar"), "no jar");

        assertThat(bench.plugins().verify(jar).state()).isEqualTo(PluginState.REFUSED);
        assertThat(bench.plugins().verify(root.resolve("absent.jar")).reason())
                .isEqualTo("The file absent.jar is not a file.");
    }

    private String judgedByOpening() throws Exception {
        try (AuthMethod method = bench.open("example")) {
            return PluginBench.judged(method, "any");
        }
    }

    private List<Path> copies() throws IOException {
        try (Stream<Path> all = Files.walk(bench.workFolder)) {
            return all.filter(path -> path.toString().endsWith(".jar")).toList();
        }
    }

    private static PluginJar version(String version, String answer) {
        return new ProviderSource("Example", "example")
                .authenticate("return new AuthOutcome.Rejected(Answer." + answer + ");")
                .members("enum Answer implements ErrorCode { " + answer
                        + "; public int httpStatus() { return 401; } public String description() { return \"\"; } }")
                .jar("example", version);
    }
}
