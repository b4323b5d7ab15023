package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.alias.AliasTakenException;
import dev.latchkey.content.node.domain.field.Violation;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Creating and changing nodes, with access and validation. */
public final class NodeService {

    private final NodeRepository nodes;
    private final NodeFields fields;
    private final NodeAccess access;
    private final FieldAccess fieldAccess;
    private final NewNode newNode;
    private final NodeValidator validator = new NodeValidator();

    @Inject
    public NodeService(NodeRepository nodes, NodeFields fields, NodeAccess access, Clock clock) {
        this.nodes = nodes;
        this.fields = fields;
        this.access = access;
        this.fieldAccess = new FieldAccess(fields, access);
        this.newNode = new NewNode(clock);
    }

    /** Whoever asks: what they may see is the business of {@link NodeAccess}. */
    public Optional<Node> find(long id) {
        return nodes.find(id);
    }

    /**
     * Creates a node.
     *
     * @throws RestFailure 403 if the caller may not create the type or set a field
     */
    public SaveResult create(Caller caller, Submission submission) {
        access.create(caller, submission.type()).orRefuse();
        FieldValues defaults =
                newNode.defaults(submission.type(), caller.account().id());
        fieldAccess.checkCreate(caller, submission, defaults);
        FieldValues values = newNode.completed(defaults.withAll(submission.fields()));
        List<Violation> violations =
                validator.violations(fields.of(submission.type()), values, "", caller.permissions());
        return violations.isEmpty() ? saved(() -> nodes.add(values)) : new SaveResult.Refused(violations);
    }

    /** What somebody else took in between shows only now. */
    private static SaveResult saved(Supplier<Node> work) {
        try {
            return new SaveResult.Saved(work.get());
        } catch (DuplicateUuidException e) {
            return new SaveResult.Conflict(new Violation(BaseField.UUID, "There is content with this UUID already."));
        } catch (AliasTakenException e) {
            return new SaveResult.Conflict(new Violation(BaseField.PATH, "The alias is already in use."));
        }
    }
}
