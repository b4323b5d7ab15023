package dev.latchkey.plugin.testing;

import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.plugin.PluginFolder;
import dev.latchkey.plugin.PluginReport;
import dev.latchkey.plugin.PluginSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;

/** A plugin folder with a registry, and what stands for the server around it. */
public final class PluginBench implements AutoCloseable {

    public final Path folder;
    public final Path workFolder;
    public final MethodRegistry registry;
    public final List<Runnable> background = new ArrayList<>();
    private final PluginFolder plugins;

    public PluginBench(Path root, AuthMethodProvider... builtIn) {
        this(root, false, false, PluginSettings.STANDARD_PATIENCE, builtIn);
    }

    public PluginBench(Path root, boolean strict, boolean safeMode, Duration patience, AuthMethodProvider... builtIn) {
        folder = root.resolve("plugins");
        workFolder = root.resolve("work");
        registry = new MethodRegistry(List.of(builtIn));
        plugins = new PluginFolder(
                new PluginSettings(folder, workFolder, strict, safeMode, patience), registry, () -> {});
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PluginFolder plugins() {
        return plugins;
    }

    public void put(String file, PluginJar jar) {
        jar.writeTo(folder.resolve(file));
    }

    /** The report on the only plugin, after loading it. */
    public PluginReport loaded(PluginJar jar) {
        put("example.jar", jar);
        return only(plugins.load());
    }

    public static PluginReport only(List<PluginReport> reports) {
        if (reports.size() != 1) {
            throw new AssertionError("not one report: " + reports);
        }
        return reports.get(0);
    }

    public AuthMethod open(String methodId) throws InvalidSettingsException {
        return registry.provider(methodId).orElseThrow().open(new MethodSettings(Map.of()), context());
    }

    /** The account that the credential stands for, or the code of the refusal. */
    public static String judged(AuthMethod method, String credential) {
        ApiRequest request = (ApiRequest) Proxy.newProxyInstance(
                ApiRequest.class.getClassLoader(),
                new Class<?>[] {ApiRequest.class},
                (proxy, called, arguments) -> credential);
        return method.authenticate(request, DecisionTrace.none())
                .<String>fold(
                        authenticated -> authenticated.subject().toString(),
                        rejected -> rejected.code().name(),
                        unavailable -> unavailable.code().name());
    }

    /** Lends nothing but background threads, which run when the test says so. */
    public MethodContext context() {
        return (MethodContext) Proxy.newProxyInstance(
                MethodContext.class.getClassLoader(),
                new Class<?>[] {MethodContext.class},
                (proxy, method, arguments) ->
                        method.getReturnType() == Executor.class ? (Executor) background::add : "lent");
    }

    @Override
    public void close() {
        plugins.close();
    }
}
