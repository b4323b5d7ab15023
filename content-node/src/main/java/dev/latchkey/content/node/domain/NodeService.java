package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.field.Violation;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Creating, changing and deleting nodes, with access and validation. */
public final class NodeService {

    private final NodeRepository nodes;
    private final NodeCache cache;
    private final RevisionRepository revisions;
    private final NodeFields fields;
    private final NodeAccess access;
    private final UnitOfWork work;
    private final EntityUuids uuids;
    private final Clock clock;

    @Inject
    public NodeService(
            NodeRepository nodes,
            NodeCache cache,
            RevisionRepository revisions,
            NodeFields fields,
            NodeAccess access,
            UnitOfWork work,
            EntityUuids uuids,
            Clock clock) {
        this.nodes = nodes;
        this.cache = cache;
        this.revisions = revisions;
        this.fields = fields;
        this.access = access;
        this.work = work;
        this.uuids = uuids;
        this.clock = clock;
    }

    /**
     * Whoever asks: what they may see is the business of {@link NodeAccess}. From memory where possible; a change by
     * another server is seen within two seconds.
     */
    public Optional<Node> find(long id) {
        return cache.find(id, nodes::find);
    }

    /** As {@link #find}, but as it is in the database at this moment: for decisions about changes. */
    public Optional<Node> stored(long id) {
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
                new NewNode(submission.type(), uuids.next(), caller.account().id(), now()).defaults();
        fieldAccess(caller, submission.type()).checkCreate(submission.fields(), defaults);
        FieldValues values = defaults.withAll(submission.fields());
        List<Violation> violations =
                NodeValidator.violations(fields.of(submission.type()), values, "", caller.permissions());
        return violations.isEmpty()
                ? Conflicts.told(() -> new SaveResult.Saved(nodes.add(NewNode.completed(values))))
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
        return change(caller, id, submission, precondition, nodes::save);
    }

    /** As {@link #update}, in a new revision of the caller's, whose log is what is submitted of it. */
    public SaveResult revise(Caller caller, long id, Submission submission, Consumer<Node> precondition) {
        return change(caller, id, submission, precondition, node -> revisions.add(revised(caller, submission, node)));
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

    private SaveResult change(
            Caller caller, long id, Submission submission, Consumer<Node> precondition, UnaryOperator<Node> save) {
        return Conflicts.told(() -> work.inOne(() -> {
            Optional<Node> locked = nodes.lock(id);
            if (locked.isEmpty()) {
                return new SaveResult.Gone();
            }
            access.update(caller, locked.get()).orRefuse();
            precondition.accept(locked.get());
            return change(caller, submission, locked.get(), save);
        }));
    }

    private SaveResult change(Caller caller, Submission submission, Node node, UnaryOperator<Node> save) {
        checkType(submission, node);
        Map<String, List<FieldItem>> changes = fieldAccess(caller, submission.type())
                .changes(submission.fields(), node.values(), field -> access.viewField(caller, node, field));
        if (changes.isEmpty()) {
            return new SaveResult.Saved(node);
        }
        FieldValues values = node.values().withAll(changes).with(BaseField.CHANGED, new FieldItem.OfTimestamp(now()));
        List<FieldDefinition> touched = fields.of(submission.type()).stream()
                .filter(field -> changes.containsKey(field.name()))
                .toList();
        List<Violation> violations = NodeValidator.violations(touched, values, node.path(), caller.permissions());
        return violations.isEmpty()
                ? new SaveResult.Saved(save.apply(node.with(values)))
                : new SaveResult.Refused(violations);
    }

    private FieldAccess fieldAccess(Caller caller, NodeType type) {
        return new FieldAccess(
                fields.of(type), caller.permissions(), type.defaults().newRevision());
    }

    private Node revised(Caller caller, Submission submission, Node node) {
        List<FieldItem> log = submission.fields().getOrDefault(BaseField.REVISION_LOG, List.of());
        return node.with(node.values()
                .with(BaseField.REVISION_TIMESTAMP, new FieldItem.OfTimestamp(now()))
                .with(
                        BaseField.REVISION_UID,
                        new FieldItem.OfUser(caller.account().id()))
                .with(BaseField.REVISION_LOG, log));
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
}
