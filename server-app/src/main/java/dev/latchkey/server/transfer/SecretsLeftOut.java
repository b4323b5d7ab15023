package dev.latchkey.server.transfer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Puts references in the place of secrets, and tells what they refer to. */
final class SecretsLeftOut {

    private static final String PRIVATE = "private";

    /** Path in the file by variable. */
    private final Map<String, String> variables = new TreeMap<>();

    /** @param applications the section, by id */
    Map<String, Object> of(Object applications) {
        Map<String, Object> all = new TreeMap<>();
        Trees.mapsByName(applications).forEach((id, entry) -> all.put(id, application(id, entry)));
        return all;
    }

    private Map<String, Object> application(String id, Map<?, ?> entry) {
        String path = "applications." + id;
        Map<String, Object> bare = new LinkedHashMap<>();
        entry.forEach((name, value) -> bare.put((String) name, value));
        Map<String, Object> secrets = new TreeMap<>(Trees.textsByName(entry.get("secrets")));
        secrets.replaceAll((key, kept) -> reference(variable(id, key), path + ".secrets." + key));
        bare.put("secrets", secrets);
        Map<String, Object> keys = new TreeMap<>();
        Trees.mapsByName(entry.get("keys")).forEach((key, whole) -> keys.put(key, key(path, id, key, whole)));
        bare.put("keys", keys);
        return bare;
    }

    private Map<String, Object> key(String path, String application, String key, Map<?, ?> whole) {
        Map<String, Object> bare = new LinkedHashMap<>();
        whole.forEach((name, value) -> bare.put((String) name, value));
        // The case of a key's ID tells it from others.
        String variable = variable(application, "key") + "_" + key.replace('-', '_');
        bare.put(PRIVATE, reference(variable, path + ".keys." + key + "." + PRIVATE));
        return bare;
    }

    private String reference(String variable, String path) {
        String free = variable;
        while (variables.containsKey(free)) {
            free += "_";
        }
        variables.put(free, path);
        return SecretTexts.VARIABLE + free;
    }

    private static String variable(String application, String key) {
        return "LATCHKEY_" + (application + "_" + key).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    /** Comments on top of the file. */
    String heading() {
        if (variables.isEmpty()) {
            return "";
        }
        StringBuilder heading = new StringBuilder("# Whoever imports this file sets these environment variables:\n");
        variables.forEach((variable, path) -> heading.append("#   ")
                .append(variable)
                .append(" for ")
                .append(path)
                .append('\n'));
        return heading.append("# A private key is a PEM block; what is no text is base64: and its bytes in base64.\n")
                .toString();
    }
}
