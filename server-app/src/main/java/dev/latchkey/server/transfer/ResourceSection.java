package dev.latchkey.server.transfer;

import dev.latchkey.rest.domain.Granularity;
import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.RestResourceEntry;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.rest.domain.SaveResult;
import dev.latchkey.web.rest.Verb;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** How REST resources are offered. One that was never saved has no entry. */
final class ResourceSection implements Section {

    private static final String BY_METHOD = "method";
    private static final String BY_RESOURCE = "resource";

    private final RestResources resources;

    ResourceSection(RestResources resources) {
        this.resources = resources;
    }

    @Override
    public String name() {
        return "resources";
    }

    @Override
    public Map<String, Map<String, Object>> current() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        resources.list().stream()
                .map(RestResourceEntry::config)
                .filter(config -> !config.methods().isEmpty())
                .forEach(config -> all.put(config.pluginId(), entry(config)));
        return all;
    }

    private static Map<String, Object> entry(RestResourceConfig config) {
        boolean byMethod = config.granularity() == Granularity.METHOD;
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("enabled", config.enabled());
        entry.put("granularity", byMethod ? BY_METHOD : BY_RESOURCE);
        if (byMethod) {
            Map<String, Object> methods = new TreeMap<>();
            config.methods().forEach((verb, method) -> methods.put(verb.name(), accepted(method)));
            entry.put("methods", methods);
        } else {
            entry.put(
                    "methods",
                    config.methods().keySet().stream().map(Verb::name).sorted().toList());
            entry.putAll(accepted(config.methods().values().iterator().next()));
        }
        return entry;
    }

    private static Map<String, Object> accepted(MethodConfig method) {
        Map<String, Object> accepted = new LinkedHashMap<>();
        accepted.put("formats", List.copyOf(new TreeSet<>(method.formats())));
        accepted.put("providers", List.copyOf(new TreeSet<>(method.providers())));
        return accepted;
    }

    @Override
    public Map<String, Object> normal(String id, Branch entry) {
        if (resources.find(id).isEmpty()) {
            throw new TransferProblem(entry.path(), "There is no such REST resource.");
        }
        Map<String, Object> normal = new LinkedHashMap<>();
        normal.put("enabled", entry.flag("enabled", true));
        String granularity = entry.text("granularity", BY_RESOURCE);
        normal.put("granularity", granularity);
        switch (granularity) {
            case BY_METHOD ->
                normal.put("methods", entry.branch("methods").each(method -> {
                    Map<String, Object> accepted = sets(method);
                    method.end();
                    return accepted;
                }));
            case BY_RESOURCE -> {
                normal.put("methods", entry.set("methods"));
                normal.putAll(sets(entry));
            }
            default -> throw new TransferProblem(entry.pathOf("granularity"), "This is either resource or method.");
        }
        entry.end();
        return normal;
    }

    private static Map<String, Object> sets(Branch branch) {
        Map<String, Object> sets = new LinkedHashMap<>();
        sets.put("formats", branch.set("formats"));
        sets.put("providers", branch.set("providers"));
        return sets;
    }

    @Override
    public void put(String id, Map<String, Object> entry) {
        SaveResult result = resources.save(draft(id, entry));
        if (result instanceof SaveResult.Refused refused) {
            throw new TransferProblem(
                    "resources." + id,
                    refused.problems().stream()
                            .map(problem -> problem.message())
                            .collect(Collectors.joining(" ")));
        }
        if (!(Boolean) entry.get("enabled")) {
            resources.disable(id);
        }
    }

    private static RestResourceDraft draft(String id, Map<String, Object> entry) {
        if (entry.get("granularity").equals(BY_RESOURCE)) {
            return new RestResourceDraft.Uniform(
                    id, set(entry.get("methods")), set(entry.get("formats")), set(entry.get("providers")));
        }
        Map<String, MethodConfig> methods = new TreeMap<>();
        Trees.mapsByName(entry.get("methods"))
                .forEach((name, method) ->
                        methods.put(name, new MethodConfig(set(method.get("formats")), set(method.get("providers")))));
        return new RestResourceDraft.PerMethod(id, methods);
    }

    private static Set<String> set(Object list) {
        return new TreeSet<>(Trees.texts(list));
    }

    @Override
    public boolean removable(String id) {
        return resources.find(id).filter(RestResourceEntry::enabled).isPresent();
    }

    /** Closes it: what it was offered for is kept, as the admin pages do. */
    @Override
    public void remove(String id) {
        resources.disable(id);
    }
}
