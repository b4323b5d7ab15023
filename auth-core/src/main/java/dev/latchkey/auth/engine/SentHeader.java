package dev.latchkey.auth.engine;

import java.util.ArrayList;
import java.util.List;

/** Headers as the gate reads them: a value that holds blanks only counts as not sent. */
final class SentHeader {

    private SentHeader() {}

    /** @param name empty for no header at all */
    static List<String> values(GateRequest request, String name) {
        List<String> sent = name.isEmpty() ? List.of() : request.headers(name);
        if (sent.isEmpty()) {
            return List.of();
        }
        List<String> values = new ArrayList<>(sent.size());
        for (String value : sent) {
            String stripped = value.strip();
            if (!stripped.isEmpty()) {
                values.add(stripped);
            }
        }
        return List.copyOf(values);
    }
}
