package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.type.FieldSpec;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypeCatalog;
import dev.latchkey.content.node.domain.type.NodeTypeDraft;
import dev.latchkey.content.node.domain.type.NodeTypeProblem;
import dev.latchkey.content.node.domain.type.NodeTypeRepository;
import dev.latchkey.content.node.domain.type.PreviewMode;
import dev.latchkey.content.node.domain.type.TypeInUseException;
import dev.latchkey.content.node.domain.type.TypeNameInUseException;
import dev.latchkey.web.GrantedPermissions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Making, changing and removing content types. Who may do that is the caller's business. */
public final class NodeTypeService {

    private static final FieldSpec BODY = new FieldSpec("body", "text_with_summary", "Body", false);

    private final NodeTypeRepository repository;
    private final NodeTypeCatalog catalog;
    private final GrantedPermissions granted;
    private final UnitOfWork work;

    @Inject
    public NodeTypeService(
            NodeTypeRepository repository, NodeTypeCatalog catalog, GrantedPermissions granted, UnitOfWork work) {
        this.repository = repository;
        this.catalog = catalog;
        this.granted = granted;
        this.work = work;
    }

    /**
     * Makes a type with a body, whose permissions no role has; answers what is wrong, nothing if it was made. A role that
     * was saved at the very moment when an earlier type of the name was removed can have kept some.
     */
    public List<NodeTypeProblem> create(NodeTypeDraft draft) {
        List<NodeTypeProblem> problems = draft.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            work.inOne(() -> {
                granted.withdraw(NodePermission.allOf(draft.name()));
                repository.add(made(draft));
                return draft;
            });
        } catch (TypeNameInUseException e) {
            return List.of(new NodeTypeProblem("name", "The machine name is already in use. It must be unique."));
        } finally {
            catalog.reload();
            granted.reload();
        }
        return List.of();
    }

    /**
     * Changes the type with the draft's machine name; answers what is wrong, nothing if it was changed.
     *
     * @param version of the type that the change is based on; a problem with the field {@link NodeTypeProblem#VERSION}
     *     says that somebody else changed it first
     */
    public List<NodeTypeProblem> change(NodeTypeDraft draft, long version) {
        List<NodeTypeProblem> problems = draft.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        boolean changed = catalog.find(draft.name())
                .filter(now -> save(now, changed(now, draft, version)))
                .isPresent();
        catalog.reload();
        return changed ? List.of() : missed(draft.name());
    }

    /**
     * Removes a type of which there is no content, and takes its permissions from all roles, so that a later type of that
     * name starts with none granted. Answers what is wrong, nothing if it was removed.
     */
    public List<NodeTypeProblem> remove(String name) {
        try {
            work.inOne(() -> {
                granted.withdraw(NodePermission.allOf(name));
                repository.remove(name);
                return name;
            });
        } catch (TypeInUseException e) {
            return List.of(new NodeTypeProblem(
                    "name", "There is content of this type; the type can be removed after the content."));
        } finally {
            catalog.reload();
            granted.reload();
        }
        return List.of();
    }

    private boolean save(NodeType now, NodeType wanted) {
        return now.equals(wanted) || repository.change(wanted);
    }

    private List<NodeTypeProblem> missed(String name) {
        return List.of(
                catalog.find(name).isPresent()
                        ? new NodeTypeProblem(
                                NodeTypeProblem.VERSION, "Somebody else has changed this content type meanwhile.")
                        : new NodeTypeProblem("name", "There is no such content type any more."));
    }

    private static NodeType made(NodeTypeDraft draft) {
        return new NodeType(
                draft.name(),
                UUID.randomUUID().toString(),
                draft.label(),
                draft.description(),
                draft.help(),
                draft.defaults(),
                draft.showsSubmission(),
                PreviewMode.DISABLED,
                List.of(BODY),
                1);
    }

    private static NodeType changed(NodeType now, NodeTypeDraft draft, long version) {
        return new NodeType(
                now.name(),
                now.uuid(),
                draft.label(),
                draft.description(),
                draft.help(),
                draft.defaults(),
                draft.showsSubmission(),
                now.preview(),
                now.fields(),
                version);
    }
}
