package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.testkit.TestAccounts;
import dev.latchkey.auth.testkit.TestMethodContext;
import dev.latchkey.auth.testkit.TestRequest;
import dev.latchkey.auth.testkit.Trial;
import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.plugin.PluginReport;
import dev.latchkey.plugin.PluginSettings;
import dev.latchkey.plugin.PluginState;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The jars of the methods that come with the server work from the plugin folder as a stranger's do, in a server that has
 * no method of its own. What this test has on its class path a plugin does not see.
 */
final class ShippedPluginsIT {

    private static final URI INTROSPECTION = URI.create("https://id.example.com/introspect");

    @TempDir
    private Path root;

    private final MethodRegistry registry = new MethodRegistry(List.of());
    private final TestMethodContext context = TestMethodContext.create();
    private PluginFolder plugins;

    @BeforeEach
    void makeTheFolder() throws IOException {
        Files.createDirectories(folder());
        plugins = new PluginFolder(
                new PluginSettings(folder(), root.resolve("work"), true, false, PluginSettings.STANDARD_PATIENCE),
                registry,
                () -> {});
    }

    @AfterEach
    void close() {
        plugins.close();
    }

    @Test
    void basicJarJudgesAPassword() throws IOException {
        copyOf("auth-basic", folder());
        context.passwords().put(TestAccounts.EDITOR.name(), "correct horse battery");

        try (Trial trial = opened("basic", Map.of())) {
            assertThat(answer(trial, encoded("editor:correct horse battery"))).isEqualTo("AUTHENTICATED");
            assertThat(answer(trial, encoded("editor:another horse"))).isEqualTo("INVALID_CREDENTIALS");
        }
    }

    @Test
    void apiKeyJarJudgesTheKeysThatItMakes() throws IOException {
        copyOf("auth-apikey", folder());

        try (Trial trial = opened("api-key", Map.of())) {
            assertThat(answer(trial, trial.madeCredential().text())).isEqualTo("AUTHENTICATED");
            assertThat(answer(trial, "lk_0123456789_junk")).isEqualTo("INVALID_API_KEY");
        }
    }

    @Test
    void oauth2JarWithItsLibraryBesideItAsksTheProvider() throws Exception {
        Path together = Files.createDirectory(folder().resolve("oauth2"));
        copyOf("auth-oauth2", together);
        Path library = jarOf("com.fasterxml.jackson.core.JsonFactory");
        Files.copy(library, together.resolve(library.getFileName()));
        context.documents().answer(INTROSPECTION, "{\"active\":true,\"username\":\"editor\"}");

        try (Trial trial = opened(
                "oauth2",
                Map.of(
                        "introspection_endpoint",
                        INTROSPECTION.toString(),
                        "client_id",
                        "latchkey",
                        "client_secret",
                        "planted-client-secret"))) {
            assertThat(answer(trial, "an-opaque-token")).isEqualTo("AUTHENTICATED");
            context.documents().answer(INTROSPECTION, "{\"active\":false}");
            assertThat(answer(trial, "another-token")).isEqualTo("INVALID_TOKEN");
        }
    }

    private Trial opened(String method, Map<String, String> settings) {
        assertThat(plugins.load()).extracting(PluginReport::state).containsExactly(PluginState.ACTIVE);
        AuthMethodProvider provider = registry.provider(method).orElseThrow();
        assertThat(registry.method(method).orElseThrow().builtIn()).isFalse();
        return Trial.open(provider, settings, context);
    }

    private static String answer(Trial trial, String credential) {
        return trial.judge(TestRequest.with(credential)).answer();
    }

    private Path folder() {
        return root.resolve("plugins");
    }

    /** As the module built it. */
    private static void copyOf(String module, Path folder) throws IOException {
        Path target = Path.of("..", module, "target");
        try (var jars = Files.newDirectoryStream(target, module + "-*.jar")) {
            for (Path jar : jars) {
                Files.copy(jar, folder.resolve(module + ".jar"));
            }
        }
    }

    private static Path jarOf(String type) throws ClassNotFoundException, URISyntaxException {
        return Path.of(Class.forName(type)
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
