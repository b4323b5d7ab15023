package dev.latchkey.auth.http.user;

import dev.latchkey.web.RestFailure;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A value that is refused.
 *
 * @param place below the field, for example {@code .0.value}; empty for the field itself
 * @param message one sentence
 */
record Violation(UserField field, String place, String message) {

    static final String WRONG_TYPE = "This value should be of the correct primitive type.";
    static final String NULL = "This value should not be null.";

    static Violation of(UserField field, String message) {
        return new Violation(field, "", message);
    }

    static Violation ofValue(UserField field, String message) {
        return new Violation(field, ".0.value", message);
    }

    /** @throws RestFailure 422 with all of them, if there are any */
    static void refuse(List<Violation> violations) {
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
    }

    /** All of them in one answer, in the order of the fields. */
    static RestFailure refusal(List<Violation> violations) {
        return new RestFailure(
                422,
                violations.stream()
                        .sorted(Comparator.comparing(Violation::field))
                        .map(Violation::line)
                        .collect(Collectors.joining("", "Unprocessable Entity: validation failed.\n", "")));
    }

    private String line() {
        return field.key() + place + ": " + message + "\n";
    }
}
