package dev.latchkey.content.node.domain.field;

import dev.latchkey.web.RestFailure;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether something is allowed.
 *
 * @param reason why not, one sentence; empty if it is allowed or there is nothing to add
 */
public record Decision(boolean allowed, String reason) {

    public static final Decision ALLOWED = new Decision(true, "");

    public static Decision refused(String reason) {
        return new Decision(false, reason);
    }

    /** Refuses in Drupal's sentence for one permission. */
    public static Decision missing(String permission) {
        return refused("The '" + permission + "' permission is required.");
    }

    /** Refuses in Drupal's sentence for several permissions of which one would do. */
    public static Decision missingAllOf(List<String> permissions) {
        if (permissions.size() == 1) {
            return missing(permissions.get(0));
        }
        return refused(permissions.stream()
                .map(name -> "'" + name + "'")
                .collect(Collectors.joining(" OR ", "The following permissions are required: ", ".")));
    }

    /** @throws RestFailure 403 with the reason, if it is not allowed */
    public void orRefuse() {
        if (!allowed) {
            throw new RestFailure(403, reason);
        }
    }
}
