package dev.latchkey.server.transfer;

import dev.latchkey.content.node.domain.NodeTypeService;
import dev.latchkey.content.node.domain.type.NodeDefaults;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypeDraft;
import dev.latchkey.content.node.domain.type.NodeTypeProblem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Content types. */
final class TypeSection implements Section {

    private final NodeTypes types;
    private final NodeTypeService service;

    TypeSection(NodeTypes types, NodeTypeService service) {
        this.types = types;
        this.service = service;
    }

    @Override
    public String name() {
        return "contentTypes";
    }

    @Override
    public Map<String, Map<String, Object>> current() {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        types.all().forEach(type -> all.put(type.name(), entry(type)));
        return all;
    }

    private static Map<String, Object> entry(NodeType type) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("label", type.label());
        entry.put("description", type.description());
        entry.put("help", type.help());
        entry.put("published", type.defaults().published());
        entry.put("promoted", type.defaults().promoted());
        entry.put("sticky", type.defaults().sticky());
        entry.put("newRevision", type.defaults().newRevision());
        entry.put("showsSubmission", type.showsSubmission());
        return entry;
    }

    @Override
    public Map<String, Object> normal(String id, Branch entry) {
        Map<String, Object> normal = new LinkedHashMap<>();
        normal.put("label", entry.text("label"));
        normal.put("description", entry.text("description", ""));
        normal.put("help", entry.text("help", ""));
        normal.put("published", entry.flag("published", true));
        normal.put("promoted", entry.flag("promoted", true));
        normal.put("sticky", entry.flag("sticky", false));
        normal.put("newRevision", entry.flag("newRevision", true));
        normal.put("showsSubmission", entry.flag("showsSubmission", true));
        entry.end();
        return normal;
    }

    @Override
    public void put(String id, Map<String, Object> entry) {
        NodeTypeDraft draft = new NodeTypeDraft(
                id,
                (String) entry.get("label"),
                (String) entry.get("description"),
                (String) entry.get("help"),
                new NodeDefaults(
                        (Boolean) entry.get("published"),
                        (Boolean) entry.get("promoted"),
                        (Boolean) entry.get("sticky"),
                        (Boolean) entry.get("newRevision")),
                (Boolean) entry.get("showsSubmission"));
        Optional<NodeType> old = types.find(id);
        refuse(id, old.isPresent() ? service.change(draft, old.get().version()) : service.create(draft));
    }

    @Override
    public boolean removable(String id) {
        return types.find(id).isPresent();
    }

    @Override
    public void remove(String id) {
        refuse(id, service.remove(id));
    }

    private static void refuse(String id, List<NodeTypeProblem> problems) {
        problems.stream().findFirst().ifPresent(problem -> {
            throw new TransferProblem("contentTypes." + id + "." + problem.field(), problem.message());
        });
    }
}
