package dev.latchkey.plugin;

import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.registry.RegisteredMethod;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which plugins run, taking them in the order of their file names: built-in methods keep their ids, then the
 * first by file name does. Where a file was refused, what was loaded from it before runs on.
 */
final class Settlement {

    private final MethodRegistry registry;
    private final Map<String, LoadedPlugin> before;
    private final Set<String> files;
    private final Map<String, LoadedPlugin> next = new LinkedHashMap<>();
    private final Map<String, String> fileByPlugin = new HashMap<>();
    private final Map<String, String> fileByMethod = new HashMap<>();
    private final List<PluginReport> reports = new ArrayList<>();
    private final List<LoadedPlugin> unused = new ArrayList<>();

    /**
     * @param before what runs, by file name
     * @param files all that are in the folder now
     */
    Settlement(MethodRegistry registry, Map<String, LoadedPlugin> before, Set<String> files) {
        this.registry = registry;
        this.before = before;
        this.files = files;
    }

    void take(String file, Examined examined) {
        examined.fold(
                plugin -> {
                    take(file, plugin);
                    return file;
                },
                report -> {
                    refuse(file, report);
                    return file;
                });
    }

    /** What runs from now on, by file name. */
    Map<String, LoadedPlugin> next() {
        return next;
    }

    /** One for each file, in the order taken. */
    List<PluginReport> reports() {
        return reports;
    }

    /** What has to be retired: what ran before and does not any more, and what was loaded in vain. */
    List<LoadedPlugin> left() {
        List<LoadedPlugin> left = new ArrayList<>(unused);
        before.values().stream()
                .filter(plugin -> next.values().stream().noneMatch(kept -> kept == plugin))
                .forEach(left::add);
        return left;
    }

    private void take(String file, LoadedPlugin plugin) {
        Optional<PluginRefusal> twin = twin(plugin);
        if (twin.isEmpty()) {
            accept(file, plugin, plugin.report(PluginState.ACTIVE));
            return;
        }
        if (before.get(file) != plugin) {
            unused.add(plugin);
        }
        refuse(file, plugin.facts().refused(twin.get()));
    }

    private void refuse(String file, PluginReport report) {
        Optional<LoadedPlugin> predecessor =
                predecessor(file, report.id()).filter(plugin -> twin(plugin).isEmpty());
        if (predecessor.isPresent()) {
            accept(file, predecessor.get(), predecessor.get().insteadOf(report));
        } else {
            reports.add(report);
        }
    }

    /** From the same file, or of the same plugin if its file is gone: an upgrade may come under another file name. */
    private Optional<LoadedPlugin> predecessor(String file, String pluginId) {
        return Optional.ofNullable(before.get(file))
                .or(() -> before.entrySet().stream()
                        .filter(entry -> !files.contains(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .filter(plugin -> plugin.facts().id().equals(pluginId))
                        .findFirst());
    }

    private void accept(String file, LoadedPlugin plugin, PluginReport report) {
        next.put(file, plugin);
        fileByPlugin.put(plugin.facts().id(), file);
        plugin.methodIds().forEach(method -> fileByMethod.put(method, file));
        reports.add(report);
    }

    private Optional<PluginRefusal> twin(LoadedPlugin plugin) {
        String id = plugin.facts().id();
        if (fileByPlugin.containsKey(id)) {
            return Optional.of(twin("It has the same plugin id '" + id + "' as " + first(fileByPlugin.get(id))));
        }
        return plugin.methodIds().stream()
                .map(this::twinOf)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<PluginRefusal> twinOf(String method) {
        if (registry.method(method).filter(RegisteredMethod::builtIn).isPresent()) {
            return Optional.of(twin(
                    "Its method '" + method + "' has the id of a method that came with the server, which keeps it."));
        }
        return Optional.ofNullable(fileByMethod.get(method))
                .map(file -> twin("Its method '" + method + "' has the same id as one of " + first(file)));
    }

    private static String first(String file) {
        return file + ", which comes first by file name and keeps it.";
    }

    private static PluginRefusal twin(String reason) {
        return new PluginRefusal(PluginStage.TWIN, reason, "Remove one of the two.");
    }
}
