package dev.latchkey.plugin;

import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.AuthMethodProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of plugins: what lies in it is checked, loaded and offered by the {@link MethodRegistry}. A plugin that
 * fails is reported and stops nothing. Thread-safe; one load at a time.
 */
public final class PluginFolder implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PluginFolder.class);

    private final PluginSettings settings;
    private final MethodRegistry registry;
    private final Runnable changed;
    private Map<String, LoadedPlugin> running = Map.of();
    private WorkFolder work;
    private volatile List<PluginReport> reports = List.of();

    /**
     * @param registry gets the methods of plugins; its built-in ones keep their ids
     * @param changed is run after each {@link #reload}, when the registry has the new set and before what was replaced
     *     is retired; opens the methods of applications anew
     */
    public PluginFolder(PluginSettings settings, MethodRegistry registry, Runnable changed) {
        this.settings = settings;
        this.registry = registry;
        this.changed = changed;
    }

    /**
     * Loads what lies in the folder, at start, before applications open their methods.
     *
     * @return one report for each plugin, by file name
     * @throws PluginsRefusedException if the settings are strict and a plugin was refused; nothing stays loaded then
     */
    public synchronized List<PluginReport> load() {
        settle().forEach(LoadedPlugin::retire);
        List<PluginReport> refused =
                reports.stream().filter(report -> report.state().failed()).toList();
        if (settings.strict() && !refused.isEmpty()) {
            close();
            throw new PluginsRefusedException(refused);
        }
        return reports;
    }

    /**
     * Brings what runs in line with the folder, without a restart: what is new appears, what was removed leaves, what
     * has the same checksum stays as it is. If the new file of a plugin is refused, what was loaded before runs on.
     * Being strict concerns the start alone.
     *
     * @return one report for each plugin, by file name
     */
    public synchronized List<PluginReport> reload() {
        List<LoadedPlugin> left = settle();
        try {
            changed.run();
        } finally {
            left.forEach(LoadedPlugin::retire);
        }
        return reports;
    }

    /** What came of the last load, by file name. */
    public List<PluginReport> reports() {
        return reports;
    }

    /** Makes all checks on one jar, or folder of jars, without activating it. Its classes are loaded and left again. */
    public synchronized PluginReport verify(Path jar) {
        Path path = jar.toAbsolutePath().normalize();
        Examined examined = loader().examine(new PluginSource(path.getFileName().toString(), path));
        Settlement alone = new Settlement(registry, Map.of(), Set.of());
        alone.take(path.getFileName().toString(), examined);
        examined.fold(
                plugin -> {
                    plugin.retire();
                    return true;
                },
                report -> false);
        PluginReport report = alone.reports().get(0);
        return report.state() == PluginState.ACTIVE
                ? alone.next().values().iterator().next().report(PluginState.FIT)
                : report;
    }

    /** Retires all plugins and deletes their copies. Open methods go on until they are closed. */
    @Override
    public synchronized void close() {
        registry.replacePlugins(List.of());
        running.values().forEach(LoadedPlugin::retire);
        running = Map.of();
        if (work != null) {
            work.close();
            work = null;
        }
    }

    /** Publishes the new set; what it returns has to be retired. */
    private List<LoadedPlugin> settle() {
        try {
            return settings.safeMode() ? ignored() : settled(sources());
        } catch (PluginRefusal e) {
            return unreadable(e);
        } catch (IOException e) {
            log.error("the plugin folder {} cannot be read", settings.folder(), e);
            return unreadable(new PluginRefusal(
                    PluginStage.FILE,
                    "The plugin folder cannot be read.",
                    "Give the server's user the right to read it."));
        }
    }

    private List<LoadedPlugin> ignored() throws IOException {
        reports = PluginSource.in(settings.folder()).stream()
                .map(source -> PluginFacts.of(source.name(), "").ignored())
                .toList();
        log.warn("safe mode: {} plugins are ignored", reports.size());
        return List.of();
    }

    /** As long as the folder cannot be read or trusted, what runs runs on. */
    private List<LoadedPlugin> unreadable(PluginRefusal refusal) {
        List<PluginReport> told = new ArrayList<>();
        told.add(PluginFacts.of(settings.folder().getFileName().toString(), "").refused(refusal));
        running.forEach((file, plugin) -> told.add(plugin.report(PluginState.ACTIVE)));
        reports = List.copyOf(told);
        reports.forEach(PluginFolder::log);
        return List.of();
    }

    private List<PluginSource> sources() throws PluginRefusal, IOException {
        if (!Files.isDirectory(settings.folder())) {
            Files.createDirectories(settings.folder());
        }
        PluginSource.requireOwned(settings.folder(), "the plugin folder");
        return PluginSource.in(settings.folder());
    }

    private List<LoadedPlugin> settled(List<PluginSource> sources) {
        Set<String> files = sources.stream().map(PluginSource::name).collect(Collectors.toSet());
        Settlement settlement = new Settlement(registry, running, files);
        sources.forEach(source -> settlement.take(source.name(), examined(source)));
        List<AuthMethodProvider> providers = settlement.next().values().stream()
                .flatMap(plugin -> plugin.providers().stream())
                .toList();
        registry.replacePlugins(providers);
        running = settlement.next();
        reports = List.copyOf(settlement.reports());
        reports.forEach(PluginFolder::log);
        return settlement.left();
    }

    private Examined examined(PluginSource source) {
        LoadedPlugin before = running.get(source.name());
        return before != null && unchanged(source, before) ? new Examined.Fit(before) : loader().examine(source);
    }

    private static boolean unchanged(PluginSource source, LoadedPlugin before) {
        try {
            return Checksum.of(source.jars()).equals(before.facts().checksum());
        } catch (PluginRefusal | IOException e) {
            return false;
        }
    }

    private PluginLoader loader() {
        try {
            if (work == null) {
                work = WorkFolder.open(settings.workFolder());
            }
            return new PluginLoader(work, settings.patience());
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + settings.workFolder() + " cannot be written to.", e);
        }
    }

    private static void log(PluginReport report) {
        if (report.state().failed()) {
            log.warn("plugin {} is {}: {} {}", report.file(), report.state(), report.reason(), report.hint());
        } else {
            log.info("plugin {} {} of {} offers {}", report.id(), report.version(), report.file(), report.methods());
        }
    }
}
