package dev.latchkey.auth.outbound;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Status and header of an answer.
 *
 * @param fields values by lower-case name, in the order they came
 */
record ReplyHead(int status, boolean http11, Map<String, List<String>> fields) {

    /** All values of a field, the empty list if it is missing. */
    List<String> all(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The value of a field that must not come twice. */
    Optional<String> single(String name) throws IOException {
        List<String> values = all(name);
        if (values.size() > 1) {
            throw new UnusableException("the answer has more than one " + name);
        }
        return values.stream().findFirst();
    }

    boolean isInterim() {
        return status < 200;
    }

    /** Whether no body follows, whatever the fields announce (RFC 9112, section 6.3). */
    boolean bodiless() {
        return status == 204 || status == 304;
    }

    boolean isRedirect() {
        return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
    }
}
