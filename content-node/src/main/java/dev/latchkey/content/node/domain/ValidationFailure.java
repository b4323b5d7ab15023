package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.Violation;
import dev.latchkey.web.RestFailure;
import java.util.List;

/** All violations in one answer (contract "content", section 1.7). */
final class ValidationFailure {

    private ValidationFailure() {}

    static RestFailure of(List<Violation> violations) {
        StringBuilder message = new StringBuilder("Unprocessable Entity: validation failed.\n");
        for (Violation violation : violations) {
            message.append(violation.path())
                    .append(": ")
                    .append(violation.message())
                    .append('\n');
        }
        return new RestFailure(422, message.toString());
    }
}
