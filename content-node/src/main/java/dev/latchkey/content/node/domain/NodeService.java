package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.alias.AliasTakenException;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.field.Violation;
import dev.latchkey.web.Caller;
import dev.latchkey.web.rest.RestFailure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Creating, changing and deleting nodes, with access and validation. */
public final class NodeService {

    private final NodeRepository nodes;
    private final NodeFields fields;
    private final NodeAccess access;
    private final UnitOfWork work;
    private final Clock clock;
    private final FieldAccess fieldAccess;

    @Inject
    public NodeService(NodeRepository nodes, NodeFields fields, NodeAccess access, UnitOfWork work, Clock clock) {
        this.nodes = nodes;
        this.fields = fields;
        this.access = access;
        this.work = work;
        this.clock = clock;
        this.fieldAccess = new FieldAccess(fields, access);
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
        FieldValues defaults = new NewNode(submission.type(), caller.account().id(), now()).defaults();
        fieldAccess.checkCreate(caller, submission, defaults);
        FieldValues values = defaults.withAll(submission.fields());
        List<Violation> violations =
                NodeValidator.violations(fields.of(submission.type()), values, "", caller.permissions());
        return violations.isEmpty()
                ? unlessTaken(() -> new SaveResult.Saved(nodes.add(NewNode.completed(values))))
                : new SaveResult.Refused(violations);
    }

    /**
     * Changes a node in its current revision. Others who change it meanwhile wait, so that nobody's fields are undone
     * by somebody who did not mean them.
     *
     * @param precondition throws if the node is not as the caller expects it
     * @throws RestFailure 403 if the caller may not change the node or a field, 422 if the type is another
     */
    public SaveResult update(Caller caller, long id, Submission submission, Consumer<Node> precondition) {
        return unlessTaken(() -> work.inOne(() -> {
            Optional<Node> locked = nodes.lock(id);
            if (locked.isEmpty()) {
                return new SaveResult.Gone();
            }
            access.update(caller, locked.get()).orRefuse();
            precondition.accept(locked.get());
            return change(caller, submission, locked.get());
        }));
    }

    /**
     * Deletes a node with all its revisions; does nothing if it is gone.
     *
     * @param precondition throws if the node is not as the caller expects it
     * @throws RestFailure 403 if the caller may not delete it
     */
    public void delete(Caller caller, long id, Consumer<Node> precondition) {
        work.inOne(() -> {
            Optional<Node> locked = nodes.lock(id);
            locked.ifPresent(node -> {
                access.delete(caller, node).orRefuse();
                precondition.accept(node);
                nodes.remove(node);
            });
            return locked;
        });
    }

    private SaveResult change(Caller caller, Submission submission, Node node) {
        checkType(submission, node);
        Map<String, List<FieldItem>> changes = fieldAccess.changes(caller, submission, node);
        if (changes.isEmpty()) {
            return new SaveResult.Saved(node);
        }
        FieldValues values = node.values().withAll(changes).with(BaseField.CHANGED, new FieldItem.OfTimestamp(now()));
        List<FieldDefinition> touched = fields.of(submission.type()).stream()
                .filter(field -> changes.containsKey(field.name()))
                .toList();
        List<Violation> violations = NodeValidator.violations(touched, values, node.path(), caller.permissions());
        return violations.isEmpty()
                ? new SaveResult.Saved(nodes.save(node.with(values)))
                : new SaveResult.Refused(violations);
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }

    private static void checkType(Submission submission, Node node) {
        if (!submission.type().name().equals(node.type())) {
            throw new RestFailure(
                    422,
                    "The \"type\" of this content is \"" + node.type() + "\" and cannot be changed to \""
                            + submission.type().name() + "\".");
        }
    }

    /** What somebody else took since it was checked shows when it is saved. */
    private static SaveResult unlessTaken(Supplier<SaveResult> save) {
        try {
            return save.get();
        } catch (DuplicateUuidException e) {
            return new SaveResult.Conflict(new Violation(BaseField.UUID, "There is content with this UUID already."));
        } catch (AliasTakenException e) {
            return new SaveResult.Conflict(new Violation(BaseField.PATH, "The alias is already in use."));
        }
    }
}
