package dev.latchkey.content.node.persistence;

import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeCache;
import dev.latchkey.store.ChangeHearer;
import dev.latchkey.store.ChangeNotice;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Tells the cache of nodes of every change that is committed, by this server or, through PostgreSQL, by another. */
public final class NodeChanges implements ChangeHearer {

    private final NodeCache cache;
    private final NoticeClock clock;

    public NodeChanges(NodeCache cache, NoticeClock clock) {
        this.cache = cache;
        this.clock = clock;
    }

    /**
     * Makes the change of a node known when the handle's transaction ends. Also where that fails: whether the database
     * has kept a change is not certain if the connection is lost in the middle.
     */
    void announce(Handle handle, long id) {
        ChangeNotice.send(handle, channel(), Long.toString(id));
        handle.afterCommit(() -> cache.changed(id));
        handle.afterRollback(() -> cache.changed(id));
    }

    /** As above, for the node at a path, if one can be there. */
    void announce(Handle handle, String path) {
        Node.idIn(path).ifPresent(id -> announce(handle, id));
    }

    @Override
    public String channel() {
        return ChangeNotice.NODES;
    }

    @Override
    public void heard(String payload) {
        Optional<Long> id = Node.idIn(Node.PATH_BEFORE_ID + payload);
        id.ifPresentOrElse(cache::changed, cache::changed);
    }

    @Override
    public void missed() {
        cache.changed();
    }

    @Override
    public void upToDate(long nanos) {
        clock.upToDate(nanos);
    }
}
