package dev.latchkey.server.transfer;

import dev.latchkey.content.node.domain.NodePermission;
import dev.latchkey.rest.domain.RestVocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * REST resources, roles and content types of a Drupal configuration export, in the form of the own file, with notes on
 * what has no place there. Sources: Drupal's {@code rest.schema.yml}, {@code user.schema.yml}, {@code node.schema.yml}.
 */
public final class DrupalExport {

    private static final Pattern FILES = Pattern.compile("(rest\\.resource|user\\.role|node\\.type)\\..+\\.yml");

    private final Map<String, Object> types = new TreeMap<>();
    private final Map<String, Object> roles = new TreeMap<>();
    private final Map<String, Object> resources = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();

    private final Predicate<String> knownPermission;
    private final Function<String, List<String>> methodsOf;

    private DrupalExport(Predicate<String> knownPermission, Function<String, List<String>> methodsOf) {
        this.knownPermission = knownPermission;
        this.methodsOf = methodsOf;
    }

    /** Whether a file of an export is one of those that are read. */
    public static boolean reads(String fileName) {
        return FILES.matcher(fileName).matches();
    }

    /**
     * @param files content by file name
     * @param knownPermission whether a permission exists here
     * @param methodsOf the HTTP methods of a REST resource; none if there is no such resource
     * @throws TransferProblem naming file and path
     */
    public static DrupalExport of(
            Map<String, String> files, Predicate<String> knownPermission, Function<String, List<String>> methodsOf) {
        DrupalExport export = new DrupalExport(knownPermission, methodsOf);
        new TreeMap<>(files).forEach((name, text) -> {
            Branch top = new Branch(name, Yaml.read(text));
            if (name.startsWith("node.")) {
                export.type(top);
            } else if (name.startsWith("user.")) {
                export.role(top);
            } else {
                export.resource(top);
            }
        });
        return export;
    }

    /** What is not carried over, a sentence each. */
    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** The own file. */
    public String text() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("latchkey", 1);
        document.put("contentTypes", types);
        document.put("roles", roles);
        document.put("resources", resources);
        return Yaml.write(document);
    }

    private void type(Branch type) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("label", type.text("name"));
        entry.put("description", type.textOrEmpty("description"));
        entry.put("help", type.textOrEmpty("help"));
        entry.put("newRevision", type.flagOrEmpty("new_revision", true));
        entry.put("showsSubmission", type.flagOrEmpty("display_submitted", true));
        types.put(type.text("type"), entry);
        if (type.numberOrEmpty("preview_mode", 0) != 0) {
            notes.add(type.path() + ": there is no preview of content here.");
        }
        rest(type, "name", "type", "description", "help", "new_revision", "display_submitted", "preview_mode");
    }

    private void role(Branch role) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("label", role.text("label"));
        entry.put("weight", role.numberOrEmpty("weight", 0));
        boolean administrator = role.flagOrEmpty("is_admin", false);
        entry.put("administrator", administrator);
        entry.put("permissions", permissions(role));
        roles.put(role.text("id"), entry);
        rest(role, "id", "label", "weight", "is_admin", "permissions");
    }

    private List<String> permissions(Branch role) {
        List<String> carried = new ArrayList<>();
        for (String permission : role.set("permissions")) {
            // Types come first: node.type.* is sorted before user.role.*.
            boolean ofType = types.keySet().stream()
                    .anyMatch(type -> NodePermission.allOf(type).contains(permission));
            if (ofType || knownPermission.test(permission)) {
                carried.add(permission);
            } else {
                notes.add(role.pathOf("permissions") + ": '" + permission + "' does not exist here.");
            }
        }
        return carried;
    }

    private void resource(Branch resource) {
        String plugin = resource.text("plugin_id");
        List<String> offered = methodsOf.apply(plugin);
        if (offered.isEmpty()) {
            notes.add(resource.path() + ": the resource '" + plugin + "' does not exist here.");
            return;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("enabled", resource.flagOrEmpty("status", true));
        String granularity = resource.text("granularity");
        entry.put("granularity", granularity);
        Branch configuration = resource.branch("configuration");
        if (granularity.equals("method")) {
            Map<String, Map<String, Object>> methods = new TreeMap<>(
                    configuration.each(method -> accepted(method, "supported_formats", "supported_auth")));
            methods.keySet().removeIf(name -> !offers(configuration, offered, name));
            methods.values().removeIf(DrupalExport::closed);
            entry.put("methods", methods);
            add(resource, plugin, entry, methods.isEmpty());
        } else {
            List<String> methods = configuration.set("methods").stream()
                    .filter(name -> offers(configuration, offered, name))
                    .toList();
            Map<String, Object> accepted = accepted(configuration, "formats", "authentication");
            entry.put("methods", methods);
            entry.putAll(accepted);
            add(resource, plugin, entry, methods.isEmpty() || closed(accepted));
        }
        rest(resource, "id", "plugin_id", "granularity", "configuration");
    }

    private void add(Branch resource, String plugin, Map<String, Object> entry, boolean closed) {
        if (closed) {
            notes.add(resource.path() + ": no method is left that could be offered, so the resource stays as it is.");
        } else {
            resources.put(plugin, entry);
        }
    }

    private boolean offers(Branch configuration, List<String> offered, String method) {
        if (!offered.contains(method)) {
            notes.add(configuration.path() + ": the method '" + method + "' is not offered here.");
        }
        return offered.contains(method);
    }

    private static boolean closed(Map<String, Object> accepted) {
        return accepted.containsValue(List.of());
    }

    private Map<String, Object> accepted(Branch branch, String formats, String providers) {
        Map<String, Object> accepted = new LinkedHashMap<>();
        accepted.put("formats", known(branch, formats, RestVocabulary.FORMATS));
        accepted.put("providers", known(branch, providers, RestVocabulary.PROVIDERS));
        return accepted;
    }

    private List<String> known(Branch branch, String name, List<String> known) {
        branch.set(name).stream()
                .filter(value -> !known.contains(value))
                .forEach(value -> notes.add(branch.pathOf(name) + ": '" + value + "' does not exist here."));
        return branch.set(name).stream().filter(known::contains).toList();
    }

    /** Notes whatever else the file says; what every file has says nothing. */
    private void rest(Branch branch, String... read) {
        List<String> known = new ArrayList<>(List.of(read));
        known.addAll(List.of("uuid", "langcode", "status", "dependencies", "_core"));
        branch.names().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> notes.add(branch.pathOf(name) + " has no place here."));
    }
}
