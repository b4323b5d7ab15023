package dev.latchkey.server.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Request bodies. */
public final class Bodies {

    private Bodies() {}

    public static String credentials(String name, String password) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("name", name)
                .put("pass", password)
                .toString();
    }

    /** JSON in which quotes are written as apostrophes. */
    public static String json(String text) {
        return text.replace('\'', '"');
    }
}
