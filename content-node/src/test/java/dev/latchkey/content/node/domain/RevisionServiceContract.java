package dev.latchkey.content.node.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class RevisionServiceContract {

    abstract Database database();

    private static final Caller EDITOR = Callers.other(
            "access content",
            "edit any page content",
            "delete any page content",
            "view all revisions",
            "revert all revisions",
            "delete all revisions");

    private ContentApi api;
    private NodeService nodes;
    private RevisionService revisions;
    private Node first;

    @BeforeEach
    void start() {
        api = new ContentApi(database());
        nodes = api.part(NodeService.class);
        revisions = api.part(RevisionService.class);
        first = nodes.create(Callers.everything(), submission(Map.of("title", "one", "revision_log", "made")))
                .nodeOrThrow();
        api.clock().advance(Duration.ofMinutes(1));
    }

    @Test
    void revisedNodeHasANewRevisionOfTheEditor() {
        Node second = revise(Map.of("title", "two", "revision_log", "better"));

        assertThat(second.vid()).isGreaterThan(first.vid());
        assertThat(revisions.list(EDITOR, second, 0, 10))
                .containsExactly(
                        new Revision(second.vid(), first.created() + 60, 8, "better", true),
                        new Revision(first.vid(), first.created(), 7, "made", false));
    }

    @Test
    void logOfTheLastRevisionIsNotRepeated() {
        assertThat(revise(Map.of("title", "two")).revisionLog()).isEmpty();
    }

    @Test
    void nothingNewMakesNoRevision() {
        assertThat(revise(Map.of("title", "one")).vid()).isEqualTo(first.vid());
    }

    @Test
    void earlierRevisionIsSeenAsItWas() {
        Node second = revise(Map.of("title", "two"));

        assertThat(revisions.find(EDITOR, second, first.vid())).contains(first);
    }

    @Test
    void revertedNodeIsAsItWasInANewRevision() {
        Node second = revise(Map.of("title", "two"));
        api.clock().advance(Duration.ofMinutes(1));

        Node third = revisions.revert(EDITOR, first.id(), first.vid()).orElseThrow();

        assertThat(third.title()).isEqualTo("one");
        assertThat(third.vid()).isGreaterThan(second.vid());
        assertThat(third.revisionAuthor()).isEqualTo(8);
        assertThat(third.revisionLog()).isEqualTo("Copy of the revision from 2025-09-22T10:15:30Z.");
        assertThat(third.changed()).isEqualTo(first.created() + 120);
        assertThat(nodes.find(first.id())).contains(third);
    }

    @Test
    void deletedRevisionIsGoneAndTheNodeStays() {
        Node second = revise(Map.of("title", "two"));

        revisions.delete(EDITOR, first.id(), first.vid());

        assertThat(revisions.list(EDITOR, second, 0, 10))
                .extracting(Revision::vid)
                .containsExactly(second.vid());
        assertThat(nodes.find(first.id())).contains(second);
    }

    @Test
    void currentRevisionIsNeitherRevertedNorDeleted() {
        assertThatThrownBy(() -> revisions.revert(EDITOR, first.id(), first.vid()))
                .hasMessage("The revision " + first.vid() + " is the current one.");
        assertThatThrownBy(() -> revisions.delete(EDITOR, first.id(), first.vid()))
                .isInstanceOf(RestFailure.class);
    }

    @Test
    void revisionsAreForThoseWithThePermissions() {
        Caller reader = Callers.other("access content", "edit any page content", "delete any page content");
        revise(Map.of("title", "two"));

        assertThatThrownBy(() -> revisions.list(reader, first, 0, 10))
                .hasMessage("The 'view page revisions' permission is required.");
        assertThatThrownBy(() -> revisions.find(reader, first, first.vid()))
                .hasMessage("The 'view page revisions' permission is required.");
        assertThatThrownBy(() -> revisions.revert(reader, first.id(), first.vid()))
                .hasMessage("The 'revert page revisions' permission is required.");
        assertThatThrownBy(() -> revisions.delete(reader, first.id(), first.vid()))
                .hasMessage("The 'delete page revisions' permission is required.");
    }

    @Test
    void revisionThatIsNotTheNodesIsNotFound() {
        assertThat(revisions.revert(EDITOR, first.id(), first.vid() + 1_000_000))
                .isEmpty();
        assertThat(revisions.revert(EDITOR, first.id() + 1_000_000, first.vid()))
                .isEmpty();
    }

    private Node revise(Map<String, String> texts) {
        return nodes.revise(EDITOR, first.id(), submission(texts), node -> {}).nodeOrThrow();
    }

    private Submission submission(Map<String, String> texts) {
        Map<String, List<FieldItem>> fields = new LinkedHashMap<>();
        texts.forEach((name, text) -> fields.put(name, List.of(new FieldItem.OfString(text))));
        return new Submission(api.part(NodeTypes.class).require("page"), fields);
    }
}
