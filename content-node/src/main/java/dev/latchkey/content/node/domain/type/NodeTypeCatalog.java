package dev.latchkey.content.node.domain.type;

import dev.latchkey.web.Reloadable;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The content types in memory, read at first use and again whenever they may have changed. */
public final class NodeTypeCatalog implements NodeTypes, Reloadable {

    private final NodeTypeRepository repository;
    private volatile Snapshot snapshot = Snapshot.UNREAD;

    @Inject
    public NodeTypeCatalog(NodeTypeRepository repository) {
        this.repository = repository;
    }

    @Override
    public Optional<NodeType> find(String name) {
        return Optional.ofNullable(current().byName().get(name));
    }

    @Override
    public List<NodeType> all() {
        return current().types();
    }

    /** Where nothing changed, the lists stay the same objects, and so does what was made by them. */
    @Override
    public synchronized void reload() {
        Snapshot next = Snapshot.of(repository.all());
        if (snapshot == Snapshot.UNREAD || !next.equals(snapshot)) {
            snapshot = next;
        }
    }

    private Snapshot current() {
        if (snapshot == Snapshot.UNREAD) {
            reload();
        }
        return snapshot;
    }

    private record Snapshot(List<NodeType> types, Map<String, NodeType> byName) {

        static final Snapshot UNREAD = new Snapshot(List.of(), Map.of());

        static Snapshot of(List<NodeType> types) {
            Map<String, NodeType> byName = new LinkedHashMap<>();
            types.forEach(type -> byName.put(type.name(), type));
            return new Snapshot(List.copyOf(types), Map.copyOf(byName));
        }
    }
}
