package dev.latchkey.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.plugin.testing.PluginBench;
import dev.latchkey.plugin.testing.PluginJar;
import dev.latchkey.plugin.testing.ProviderSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A plugin that was built against another SPI is told by name what it misses, before any request. */
final class LinkCheckTest {

    private static final Path SPI_SOURCES = Path.of("../auth-core/src/main/java/dev/latchkey/auth/spi");

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
    void methodThatANewerSpiAddedIsNamed() throws IOException {
        Path newer = altered("MethodContext", "String tenant(String name, int[] ids);");

        PluginReport report = bench.loaded(plugin("open")
                .open("context.tenant(\"a\", new int[0]); return new Opened();")
                .jar()
                .against(newer));

        assertThat(report.stage()).isEqualTo(PluginStage.LINK);
        assertThat(report.reason())
                .isEqualTo(
                        "It was built against another SPI: it uses MethodContext.tenant(String, int[]), which the SPI"
                                + " of this server does not have.");
        assertThat(report.hint()).startsWith("Upgrade the server");
    }

    @Test
    void typeThatANewerSpiAddedIsNamedEvenIfThePluginBringsItAlong() throws IOException {
        Path newer = PluginJar.compiled(
                Map.of(
                        "dev.latchkey.auth.spi.Tenant",
                        "package dev.latchkey.auth.spi; public interface Tenant { String name(); }"),
                List.of());

        PluginReport report = bench.loaded(plugin("type")
                .members("public String of(Tenant tenant) { return tenant.name(); }")
                .jar()
                .against(newer)
                .entry(
                        "dev/latchkey/auth/spi/Tenant.class",
                        Files.readAllBytes(newer.resolve("dev/latchkey/auth/spi/Tenant.class"))));

        assertThat(report.reason()).contains("it uses Tenant, which the SPI of this server does not have");
    }

    @Test
    void constantThatANewerSpiAddedIsNamed() throws IOException {
        String source = Files.readString(SPI_SOURCES.resolve("StandardError.java"))
                .replace("MISSING_HEADER(", "TENANT_UNKNOWN(401, \"Unknown.\"), MISSING_HEADER(");
        Path newer = PluginJar.compiled(Map.of("dev.latchkey.auth.spi.StandardError", source), List.of());

        PluginReport report = bench.loaded(plugin("constant")
                .authenticate("return new AuthOutcome.Rejected(StandardError.TENANT_UNKNOWN);")
                .jar()
                .against(newer));

        assertThat(report.reason()).contains("it uses StandardError.TENANT_UNKNOWN, which");
    }

    @Test
    void newerDefaultMethodThatIsOnlyOverriddenDoesNoHarm() throws IOException {
        Path newer = altered("AuthMethod", "default String tenant() { return \"\"; }");

        PluginReport report = bench.loaded(plugin("override")
                .methodMembers("@Override public String tenant() { return \"own\"; }")
                .jar()
                .against(newer));

        assertThat(report.state()).isEqualTo(PluginState.ACTIVE);
    }

    @Test
    void methodOfThisSpiThatAnOlderOneDidNotHaveIsNamed() throws IOException {
        String source = Files.readString(SPI_SOURCES.resolve("AuthMethod.java"))
                .replace(
                        "CredentialPlace credentialPlace();",
                        "default CredentialPlace credentialPlace() { return null; }");
        Path older = PluginJar.compiled(Map.of("dev.latchkey.auth.spi.AuthMethod", source), List.of());

        PluginReport report = bench.loaded(plugin("older")
                .open("return new Older();")
                .members("public static final class Older implements AuthMethod { public AuthOutcome authenticate("
                        + "ApiRequest request, DecisionTrace trace) { return null; } }")
                .jar()
                .against(older));

        assertThat(report.stage()).isEqualTo(PluginStage.LINK);
        assertThat(report.reason())
                .isEqualTo("It was built against another SPI: its class com.example.Linked$Older does not implement"
                        + " AuthMethod.credentialPlace().");
    }

    @Test
    void classForANewerJavaIsToldByVersion() throws IOException {
        Path jar = plugin("java").jar().writeTo(root.resolve("java.jar"));
        byte[] bytes;
        try (JarFile file = new JarFile(jar.toFile())) {
            bytes = file.getInputStream(file.getEntry("com/example/Linked.class"))
                    .readAllBytes();
        }
        bytes[7] = 120;

        PluginReport report = bench.loaded(
                new PluginJar("java", "1").names("com.example.Linked").entry("com/example/Linked.class", bytes));

        assertThat(report.reason()).startsWith("It was built for Java 76, but the server runs on Java ");
    }

    @Test
    void damagedClassFileIsNamed() {
        PluginReport report =
                bench.loaded(plugin("damaged").jar().entry("com/example/Other.class", "no class file at all"));

        assertThat(report.reason()).isEqualTo("Its class file com/example/Other.class is damaged.");
    }

    @Test
    void codeThatUsesTheSpiOfThisServerLinks() throws IOException {
        PluginJar jar = plugin("self").jar();
        Path classes = Path.of("target/classes/dev/latchkey/plugin");
        try (Stream<Path> files = Files.list(classes)) {
            for (Path file : files.toList()) {
                jar.entry("dev/latchkey/plugin/" + file.getFileName(), Files.readAllBytes(file));
            }
        }

        assertThat(bench.loaded(jar).state()).isEqualTo(PluginState.ACTIVE);
    }

    private static Path altered(String type, String member) throws IOException {
        String source = Files.readString(SPI_SOURCES.resolve(type + ".java"));
        int end = source.lastIndexOf('}');
        return PluginJar.compiled(
                Map.of("dev.latchkey.auth.spi." + type, source.substring(0, end) + member + "}"), List.of());
    }

    private static ProviderSource plugin(String methodId) {
        return new ProviderSource("Linked", methodId);
    }
}
