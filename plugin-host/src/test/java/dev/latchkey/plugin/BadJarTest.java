package dev.latchkey.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.plugin.testing.PluginBench;
import dev.latchkey.plugin.testing.PluginJar;
import dev.latchkey.plugin.testing.ProviderSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a file is found before a class of it is loaded. */
final class BadJarTest {

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

    static Stream<Arguments> contents() throws IOException {
        byte[] jar = Files.readAllBytes(tripwire().writeTo(Files.createTempFile("plugin", ".jar")));
        byte[] cutOff = Arrays.copyOf(jar, jar.length / 2);
        return Stream.of(
                Arguments.of("empty", new byte[0]),
                Arguments.of("text", "no jar".getBytes(StandardCharsets.UTF_8)),
                Arguments.of("cut off", cutOff));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contents")
    void fileThatIsNoJarIsRefused(String name, byte[] content) throws IOException {
        Files.write(bench.folder.resolve("example.jar"), content);

        PluginReport report = PluginBench.only(bench.plugins().load());

        assertThat(report.stage()).isEqualTo(PluginStage.FILE);
        assertThat(report.reason())
                .startsWith("The file example.jar is not a readable jar")
                .endsWith(".");
        assertThat(report.hint()).isEqualTo("Copy the file again; the transfer may have been cut off.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../outside.txt",
                "a/../../outside.txt",
                "/etc/outside.txt",
                "C:/outside.txt",
                "a\\b.txt",
                "..",
                "a\u0000b"
            })
    void entryWhosePathLeadsOutIsRefused(String entry) {
        PluginReport report = bench.loaded(tripwire().entry(entry, "x"));

        assertThat(report.stage()).isEqualTo(PluginStage.FILE);
        assertThat(report.reason()).startsWith("The file example.jar holds an entry whose path leads out of it: ");
    }

    @Test
    void entryThatIsThereTwiceIsRefused() throws IOException {
        Path jar =
                tripwire().entry("data/one", "x").entry("data/two", "y").writeTo(bench.folder.resolve("example.jar"));
        String bytes = Files.readString(jar, StandardCharsets.ISO_8859_1);
        Files.writeString(jar, bytes.replace("data/two", "data/one"), StandardCharsets.ISO_8859_1);

        PluginReport report = PluginBench.only(bench.plugins().load());

        assertThat(report.reason()).isEqualTo("The file example.jar holds data/one twice.");
    }

    @Test
    void tooManyEntriesAreRefused() {
        PluginJar jar = tripwire();
        for (int i = 0; i <= JarLimits.STANDARD.entries(); i++) {
            jar.entry("many/" + i, "");
        }

        assertThat(bench.loaded(jar).reason())
                .isEqualTo("The file example.jar has more than " + JarLimits.STANDARD.entries() + " entries.");
    }

    @Test
    void entryThatUnpacksToTooMuchIsRefused() {
        PluginReport report =
                bench.loaded(tripwire().entry("bomb", new byte[(int) JarLimits.STANDARD.entryBytes() + 1]));

        assertThat(report.reason()).contains("has more than 50000000 bytes in one entry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.com/more.jar", "../other.jar", "/usr/share/java/other.jar"})
    void classPathThatLeadsOutIsRefused(String classPath) {
        PluginReport report = bench.loaded(tripwire().attribute("Class-Path", classPath));

        assertThat(report.reason())
                .isEqualTo("The file example.jar names code outside of the plugin in the attribute Class-Path of its"
                        + " manifest.");
    }

    @Test
    void indexThatCanNameOtherJarsIsRefused() {
        assertThat(bench.loaded(tripwire().entry("META-INF/INDEX.LIST", "")).reason())
                .contains("META-INF/INDEX.LIST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Latchkey-Plugin-Id", "Latchkey-Plugin-Version", "Latchkey-Spi-Version"})
    void missingAttributeIsNamed(String attribute) {
        PluginReport report = bench.loaded(tripwire().without(attribute));

        assertThat(report.stage()).isEqualTo(PluginStage.MANIFEST);
        assertThat(report.reason()).isEqualTo("Its manifest has no attribute " + attribute + ".");
        assertThat(report.hint()).contains("META-INF/MANIFEST.MF");
    }

    @ParameterizedTest
    @CsvSource({"Latchkey-Plugin-Id, Not An Id", "Latchkey-Plugin-Version, <b>1</b>", "Latchkey-Spi-Version, one"})
    void attributeOfAnotherFormIsNamed(String attribute, String value) {
        assertThat(bench.loaded(tripwire().attribute(attribute, value)).reason())
                .startsWith("The attribute " + attribute + " of its manifest is not ");
    }

    @Test
    void newerSpiIsRefusedWithBothVersions() {
        PluginReport report = bench.loaded(tripwire().attribute("Latchkey-Spi-Version", "2"));

        assertThat(report.reason()).isEqualTo("It was built for the SPI of version 2, but this server has version 1.");
        assertThat(report.hint()).startsWith("Upgrade the server");
    }

    @Test
    void olderSpiThanSupportedIsRefusedWithBothVersions() {
        PluginReport report = bench.loaded(tripwire().attribute("Latchkey-Spi-Version", "0"));

        assertThat(report.reason())
                .isEqualTo("It was built for the SPI of version 0, but this server needs at least version 1.");
    }

    @Test
    void fileThatEveryUserMayWriteToIsRefused() throws IOException {
        bench.put("example.jar", tripwire());
        Files.setPosixFilePermissions(
                bench.folder.resolve("example.jar"), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(PluginBench.only(bench.plugins().load()).reason())
                .startsWith("Every user of this machine may write to example.jar");
    }

    @Test
    void folderThatEveryUserMayWriteToIsNotLoadedFrom() throws IOException {
        bench.put("example.jar", tripwire());
        Files.setPosixFilePermissions(bench.folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(PluginBench.only(bench.plugins().load()).reason())
                .startsWith("Every user of this machine may write to the plugin folder");
    }

    @Test
    void folderWithTwoPluginsIsRefused() throws IOException {
        Path folder = Files.createDirectories(bench.folder.resolve("two"));
        tripwire().writeTo(folder.resolve("a.jar"));
        tripwire().writeTo(folder.resolve("b.jar"));

        assertThat(PluginBench.only(bench.plugins().load()).reason())
                .isEqualTo("2 of its jars have the manifest attribute Latchkey-Plugin-Id.");
    }

    @Test
    void folderWithoutJarIsRefused() throws IOException {
        Files.createDirectories(bench.folder.resolve("none"));

        assertThat(PluginBench.only(bench.plugins().load()).reason()).isEqualTo("The folder holds no jar.");
    }

    /** Loading a class of it would be told in the report. */
    private static PluginJar tripwire() {
        return new ProviderSource("Tripwire", "tripwire")
                .members("static { if (true) { throw new IllegalStateException(\"a class was loaded\"); } }")
                .jar();
    }
}
