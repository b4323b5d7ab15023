package dev.latchkey.content.node.domain;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongFunction;

/**
 * Nodes that were read lately, each as the database has it: whoever changes one says so when the change is committed and
 * before anybody is told, and from then on the next who asks reads it anew. A reader that was under way meanwhile cannot
 * bring the old state back, since what it found is kept under the number of changes from before it looked. Thread-safe;
 * reading takes no lock.
 */
public final class NodeCache {

    /** Nodes share the counters of changes; two that share one are forgotten together, which costs a query and no more. */
    private static final int COUNTERS = 1 << 12;

    /** Of maps, lists and numbers. */
    private static final int BYTES_BESIDE_TEXT = 4096;

    private final Cache<Long, Known> known;
    private final AtomicLongArray changes = new AtomicLongArray(COUNTERS);
    private final NodeTypes types;
    private final Freshness freshness;
    private final boolean keeping;

    /**
     * @param types by which the stored values were read
     */
    private record Known(Node node, long changes, List<NodeType> types) {

        private int bytes() {
            long text = node.values().items().values().stream()
                    .flatMap(List::stream)
                    .mapToLong(NodeCache::length)
                    .sum();
            return (int) Math.min(Integer.MAX_VALUE, BYTES_BESIDE_TEXT + 2 * text);
        }
    }

    /** @param most about how many bytes the nodes may take; 0 keeps none */
    public NodeCache(long most, NodeTypes types, Freshness freshness) {
        this.known = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Long id, Known entry) -> entry.bytes())
                .recordStats()
                .build();
        this.types = types;
        this.freshness = freshness;
        this.keeping = most > 0;
    }

    /**
     * A node; the same object as before as long as nothing has changed.
     *
     * @param read asks the database
     */
    public Optional<Node> find(long id, LongFunction<Optional<Node>> read) {
        long before = changes.get(counter(id));
        List<NodeType> typesNow = types.all();
        Known found = known.getIfPresent(id);
        if (found != null && found.changes() == before && found.types() == typesNow && freshness.certain()) {
            return Optional.of(found.node());
        }
        Optional<Node> node = read.apply(id);
        if (keeping) {
            node.ifPresent(fresh -> known.put(id, new Known(fresh, before, typesNow)));
        }
        return node;
    }

    /** That a change of a node is committed, whoever made it. */
    public void changed(long id) {
        changes.incrementAndGet(counter(id));
        known.invalidate(id);
    }

    /** That any node may have been changed. */
    public void changed() {
        for (int i = 0; i < COUNTERS; i++) {
            changes.incrementAndGet(i);
        }
        known.invalidateAll();
    }

    /** Share of look-ups that were answered, from 0 to 1. */
    public double hitRate() {
        return known.stats().hitRate();
    }

    /** About how many nodes are kept. */
    public long size() {
        return known.estimatedSize();
    }

    private static int counter(long id) {
        return Long.hashCode(id) & (COUNTERS - 1);
    }

    private static long length(FieldItem item) {
        if (item instanceof FieldItem.OfText text) {
            return text.properties().values().stream().mapToLong(String::length).sum();
        }
        return item instanceof FieldItem.OfString string ? string.value().length() : 0;
    }

    /** Whether changes that others make are heard of in time. */
    @FunctionalInterface
    public interface Freshness {

        /** False if a change of another server may have gone unheard for too long. */
        boolean certain();
    }
}
