package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldItem;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;

/**
 * What becomes of the content of an account that ends. Asks for no permission: whoever may end the account decides.
 * Works in steps, each of which is kept if a later one fails, so doing it again finishes it.
 */
public final class Authorship {

    private static final int AT_ONCE = 100;
    private static final NodeSort BY_CREATION = new NodeSort(NodeSort.By.CREATED, false);
    private static final NodeVisibility ALL = new NodeVisibility(true, 0);

    private final NodeRepository nodes;
    private final NodeListRepository lists;
    private final UnitOfWork work;

    @Inject
    public Authorship(NodeRepository nodes, NodeListRepository lists, UnitOfWork work) {
        this.nodes = nodes;
        this.lists = lists;
        this.work = work;
    }

    /** Whether an account has written any content. */
    public boolean any(long account) {
        return !some(account, NodeFilter.Status.ANY, 1).isEmpty();
    }

    /** Gives all content of an account to the anonymous one. */
    public void giveToAnonymous(long account) {
        FieldItem anonymous = new FieldItem.OfUser(0);
        each(
                account,
                NodeFilter.Status.ANY,
                node -> nodes.save(node.with(node.values().with(BaseField.UID, anonymous))));
    }

    public void unpublish(long account) {
        FieldItem hidden = new FieldItem.OfBoolean(false);
        each(
                account,
                NodeFilter.Status.PUBLISHED,
                node -> nodes.save(node.with(node.values().with(BaseField.STATUS, hidden))));
    }

    /** Deletes all content of an account with its revisions. */
    public void delete(long account) {
        each(account, NodeFilter.Status.ANY, nodes::remove);
    }

    private void each(long account, NodeFilter.Status status, Consumer<Node> change) {
        for (List<NodeSummary> some = some(account, status, AT_ONCE);
                !some.isEmpty();
                some = some(account, status, AT_ONCE)) {
            some.forEach(line -> change(account, line.id(), change));
        }
    }

    /** Somebody may have deleted it, or given it to somebody else, since it was listed. */
    private void change(long account, long id, Consumer<Node> change) {
        work.inOne(() -> {
            nodes.lock(id).filter(node -> node.owner() == account).ifPresent(change);
            return id;
        });
    }

    private List<NodeSummary> some(long account, NodeFilter.Status status, int most) {
        return lists.list(new NodeFilter("", status, "", List.of(account)), ALL, BY_CREATION, 0, most);
    }
}
