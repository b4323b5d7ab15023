package dev.latchkey.content.node.domain.type;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Making, changing and removing content types. Who may do that is the caller's business. */
public final class NodeTypeService {

    private static final FieldSpec BODY = new FieldSpec("body", "text_with_summary", "Body", false);

    private final NodeTypeRepository repository;
    private final NodeTypeCatalog catalog;

    @Inject
    public NodeTypeService(NodeTypeRepository repository, NodeTypeCatalog catalog) {
        this.repository = repository;
        this.catalog = catalog;
    }

    /** Makes a type with a body; answers what is wrong, nothing if it was made. */
    public List<NodeTypeProblem> create(NodeTypeDraft draft) {
        List<NodeTypeProblem> problems = draft.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        boolean added = repository.add(type(draft, UUID.randomUUID().toString(), List.of(BODY)));
        catalog.reload();
        return added
                ? List.of()
                : List.of(new NodeTypeProblem("name", "The machine name is already in use. It must be unique."));
    }

    /** Changes the type with the draft's machine name; answers what is wrong, nothing if it was changed. */
    public List<NodeTypeProblem> change(NodeTypeDraft draft) {
        List<NodeTypeProblem> problems = draft.problems();
        if (!problems.isEmpty()) {
            return problems;
        }
        boolean changed = catalog.find(draft.name())
                .filter(type -> repository.change(type(draft, type.uuid(), type.fields())))
                .isPresent();
        catalog.reload();
        return changed ? List.of() : gone();
    }

    /** Removes a type of which there is no content; answers what is wrong, nothing if it was removed. */
    public List<NodeTypeProblem> remove(String name) {
        boolean removed = repository.remove(name);
        catalog.reload();
        return removed
                ? List.of()
                : List.of(new NodeTypeProblem(
                        "name", "There is content of this type; the type can be removed after the content."));
    }

    private static NodeType type(NodeTypeDraft draft, String uuid, List<FieldSpec> fields) {
        return new NodeType(
                draft.name(),
                uuid,
                draft.label(),
                draft.description(),
                draft.help(),
                draft.defaults(),
                draft.showsSubmission(),
                fields);
    }

    private static List<NodeTypeProblem> gone() {
        return List.of(new NodeTypeProblem("name", "There is no such content type any more."));
    }
}
