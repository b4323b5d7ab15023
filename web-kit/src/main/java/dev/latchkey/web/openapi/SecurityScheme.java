package dev.latchkey.web.openapi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A part of a request that proves something.
 *
 * @param members as OpenAPI names them, in order
 */
public record SecurityScheme(String description, Map<String, String> members) {

    public SecurityScheme {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The {@code Authorization} header with this scheme, for example {@code bearer}. */
    public static SecurityScheme authorization(String scheme, String description) {
        return new SecurityScheme(description, ordered("type", "http", "scheme", scheme));
    }

    /** A header whose value is the credential. */
    public static SecurityScheme header(String name, String description) {
        return new SecurityScheme(description, ordered("type", "apiKey", "in", "header", "name", name));
    }

    public static SecurityScheme cookie(String name, String description) {
        return new SecurityScheme(description, ordered("type", "apiKey", "in", "cookie", "name", name));
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            members.put(pairs[i], pairs[i + 1]);
        }
        return members;
    }
}
