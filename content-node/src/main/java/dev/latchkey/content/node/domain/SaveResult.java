package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.Violation;
import dev.latchkey.web.RestFailure;
import java.util.List;

/** What became of the wish to save a node. */
public sealed interface SaveResult {

    /** @throws RestFailure 422 with all violations, 409 or 404, if it was not saved */
    Node nodeOrThrow();

    record Saved(Node node) implements SaveResult {
        @Override
        public Node nodeOrThrow() {
            return node;
        }
    }

    /** @param violations in the order of the fields, never empty */
    record Refused(List<Violation> violations) implements SaveResult {

        public Refused {
            violations = List.copyOf(violations);
        }

        @Override
        public Node nodeOrThrow() {
            throw ValidationFailure.of(violations);
        }
    }

    /**
     * Other content has what only one may have.
     *
     * @param violation names the field
     */
    record Conflict(Violation violation) implements SaveResult {
        @Override
        public Node nodeOrThrow() {
            throw new RestFailure(409, violation.path() + ": " + violation.message());
        }
    }

    /** The node was deleted in between; says what clients are told of nodes that never were (section 1.10). */
    record Gone() implements SaveResult {
        @Override
        public Node nodeOrThrow() {
            throw new RestFailure(
                    404,
                    "The \"node\" parameter was not converted for the path \"/node/{node}\""
                            + " (route name: \"rest.entity.node.PATCH\")");
        }
    }
}
