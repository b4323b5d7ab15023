package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.Decision;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import jakarta.inject.Inject;
import java.util.List;

/** The list of content, which shows everybody only what they may see. */
public final class NodeListing {

    private final NodeListRepository lists;

    @Inject
    public NodeListing(NodeListRepository lists) {
        this.lists = lists;
    }

    /**
     * One page of the list.
     *
     * @param page from 0
     * @param size lines of a page
     * @throws RestFailure 403 if the caller may not see the list
     */
    public NodePage page(Caller caller, NodeFilter filter, NodeSort sort, int page, int size) {
        if (page < 0 || size < 1) {
            throw new IllegalArgumentException("no such page: " + page + " of size " + size);
        }
        if (!caller.may(NodePermission.ACCESS_CONTENT_OVERVIEW) && !caller.may(NodePermission.BYPASS_NODE_ACCESS)) {
            Decision.missing(NodePermission.ACCESS_CONTENT_OVERVIEW).orRefuse();
        }
        List<NodeSummary> lines = lists.list(filter, visibility(caller), sort, (long) page * size, size + 1);
        boolean more = lines.size() > size;
        return new NodePage(more ? lines.subList(0, size) : lines, more);
    }

    private static NodeVisibility visibility(Caller caller) {
        boolean all = caller.may(NodePermission.BYPASS_NODE_ACCESS) || caller.may(NodePermission.ADMINISTER_NODES);
        boolean own = caller.may(NodePermission.VIEW_OWN_UNPUBLISHED);
        return new NodeVisibility(all, own ? caller.account().id() : 0);
    }
}
