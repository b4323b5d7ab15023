package dev.latchkey.content.node.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class AuthorshipContract {

    private NodeService nodes;
    private Authorship authorship;
    private NodeTypes types;
    private Node theirs;
    private Node ours;

    /** Migrated, and new for each test. */
    abstract Database database();

    @BeforeEach
    void write() {
        ContentApi api = new ContentApi(database());
        nodes = api.part(NodeService.class);
        authorship = api.part(Authorship.class);
        types = api.part(NodeTypes.class);
        theirs = written(8);
        ours = written(7);
    }

    @Test
    void whoHasWrittenIsKnown() {
        assertThat(authorship.any(8)).isTrue();
        assertThat(authorship.any(10)).isFalse();
    }

    @Test
    void contentIsGivenToTheAnonymousAccountAndOtherwiseStaysAsItIs() {
        authorship.giveToAnonymous(8);

        Node now = nodes.find(theirs.id()).orElseThrow();
        assertThat(now.owner()).isZero();
        assertThat(now.values().with(BaseField.UID, new FieldItem.OfUser(8))).isEqualTo(theirs.values());
        assertThat(nodes.find(ours.id())).contains(ours);
        assertThat(authorship.any(8)).isFalse();
    }

    @Test
    void contentIsUnpublished() {
        authorship.unpublish(8);

        assertThat(nodes.find(theirs.id())).map(Node::published).contains(false);
        assertThat(nodes.find(ours.id())).contains(ours);
    }

    @Test
    void contentIsDeleted() {
        authorship.delete(8);

        assertThat(nodes.find(theirs.id())).isEmpty();
        assertThat(nodes.find(ours.id())).contains(ours);
    }

    @Test
    void accountWithoutContentChangesNothing() {
        authorship.giveToAnonymous(10);
        authorship.unpublish(10);
        authorship.delete(10);

        assertThat(nodes.find(theirs.id())).contains(theirs);
        assertThat(nodes.find(ours.id())).contains(ours);
    }

    private Node written(long owner) {
        Submission page = new Submission(
                types.require("page"),
                Map.of(
                        "title", List.of(new FieldItem.OfString("one")),
                        "uid", List.of(new FieldItem.OfUser(owner))));
        return nodes.create(Callers.everything(), page).nodeOrThrow();
    }
}
