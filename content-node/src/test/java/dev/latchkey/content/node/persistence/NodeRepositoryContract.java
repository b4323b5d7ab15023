package dev.latchkey.content.node.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.DuplicateUuidException;
import dev.latchkey.content.node.domain.FieldValues;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeFilter;
import dev.latchkey.content.node.domain.NodeListRepository;
import dev.latchkey.content.node.domain.NodeRepository;
import dev.latchkey.content.node.domain.NodeSort;
import dev.latchkey.content.node.domain.NodeSummary;
import dev.latchkey.content.node.domain.NodeVisibility;
import dev.latchkey.content.node.domain.Revision;
import dev.latchkey.content.node.domain.RevisionRepository;
import dev.latchkey.content.node.domain.UnitOfWork;
import dev.latchkey.content.node.domain.alias.AliasTakenException;
import dev.latchkey.content.node.domain.alias.PathAliasRepository;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every database must hold of nodes, revisions, lists and aliases. */
abstract class NodeRepositoryContract {

    private static final NodeVisibility ALL = new NodeVisibility(true, 0);

    private NodeRepository nodes;
    private RevisionRepository revisions;
    private NodeListRepository lists;
    private PathAliasRepository aliases;
    private UnitOfWork work;

    abstract Database database();

    @BeforeEach
    void start() {
        ContentApi api = new ContentApi(database());
        nodes = api.part(NodeRepository.class);
        revisions = api.part(RevisionRepository.class);
        lists = api.part(NodeListRepository.class);
        aliases = api.part(PathAliasRepository.class);
        work = api.part(UnitOfWork.class);
    }

    @Test
    void addedNodeIsFoundUnchanged() {
        Node added = nodes.add(page("Näive ☃ 😀 \" \\ \n")
                .with(BaseField.PATH, new FieldItem.OfPath("/Alias", 0))
                .with(BaseField.REVISION_LOG, new FieldItem.OfString("why"))
                .with("body", new FieldItem.OfText(Map.of("value", "x".repeat(1_000_000), "summary", ""))));

        assertThat(nodes.find(added.id())).contains(added);
        assertThat(added.alias().pid()).isPositive();
    }

    @Test
    void savedNodeIsFoundChangedInTheSameRevision() {
        Node added = nodes.add(page("before"));

        Node saved = nodes.save(added.with(added.values()
                .with(BaseField.TITLE, new FieldItem.OfString("after"))
                .with(BaseField.STATUS, new FieldItem.OfBoolean(false))
                .with("body", List.of())));

        assertThat(nodes.find(added.id())).contains(saved);
        assertThat(saved.vid()).isEqualTo(added.vid());
        assertThat(titles(NodeFilter.EVERYTHING)).containsExactly("after");
    }

    @Test
    void uuidInUseIsRefusedAndNothingIsLeftBehind() {
        FieldValues values = page("x");
        nodes.add(values);

        assertThatThrownBy(() -> nodes.add(values)).isInstanceOf(DuplicateUuidException.class);
        assertThat(titles(NodeFilter.EVERYTHING)).hasSize(1);
    }

    @Test
    void aliasInUseIsRefusedAndItsNodeNotAdded() {
        FieldItem alias = new FieldItem.OfPath("/taken", 0);
        nodes.add(page("first").with(BaseField.PATH, alias));

        assertThatThrownBy(() -> nodes.add(page("second").with(BaseField.PATH, alias)))
                .isInstanceOf(AliasTakenException.class);
        assertThat(titles(NodeFilter.EVERYTHING)).containsExactly("first");
    }

    @Test
    void removedNodeTakesItsRevisionsAndAliasesAlong() {
        Node added = revisions.add(nodes.add(page("x").with(BaseField.PATH, new FieldItem.OfPath("/gone", 0))));

        nodes.remove(added);

        assertThat(nodes.find(added.id())).isEmpty();
        assertThat(revisions.list(added.id(), 0, 10)).isEmpty();
        assertThat(aliases.findByAlias("/gone")).isEmpty();
    }

    @Test
    void aliasIsFoundWithoutRegardToCase() {
        Node added = nodes.add(page("x").with(BaseField.PATH, new FieldItem.OfPath("/Über", 0)));

        assertThat(aliases.findByAlias("/üBER"))
                .hasValueSatisfying(alias -> assertThat(alias.path()).isEqualTo(added.path()));
    }

    @Test
    void newRevisionIsCurrentAndTheOldOneStays() {
        Node first = nodes.add(page("one"));

        Node second = revisions.add(first.with(first.values()
                .with(BaseField.TITLE, new FieldItem.OfString("two"))
                .with(BaseField.REVISION_LOG, new FieldItem.OfString("why"))));

        assertThat(nodes.find(first.id())).contains(second);
        assertThat(revisions.find(first.id(), first.vid())).contains(first);
        assertThat(revisions.list(first.id(), 0, 10))
                .containsExactly(
                        new Revision(second.vid(), 1000, 7, "why", true),
                        new Revision(first.vid(), 1000, 7, "", false));
    }

    @Test
    void revisionsOfOtherNodesAreNotFound() {
        Node one = nodes.add(page("one"));
        Node other = nodes.add(page("other"));

        assertThat(revisions.find(one.id(), other.vid())).isEmpty();
    }

    @Test
    void revisionsComeInPages() {
        Node node = nodes.add(page("x"));
        Node second = revisions.add(node);
        revisions.add(second);

        assertThat(revisions.list(node.id(), 1, 1)).extracting(Revision::vid).containsExactly(second.vid());
    }

    @Test
    void failedWorkLeavesNothing() {
        assertThatThrownBy(() -> work.inOne(() -> {
                    nodes.add(page("x"));
                    throw new IllegalStateException("stop");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(titles(NodeFilter.EVERYTHING)).isEmpty();
    }

    @Test
    void listIsFilteredByTypeStatusTitleAndAuthor() {
        nodes.add(page("Red apple"));
        nodes.add(page("Green apple").with(BaseField.STATUS, new FieldItem.OfBoolean(false)));
        nodes.add(page("Red pear").with(BaseField.UID, new FieldItem.OfUser(8)));
        nodes.add(page("Red news").with(BaseField.TYPE, new FieldItem.OfString("article")));

        assertThat(titles(filter("page", NodeFilter.Status.ANY, "RED", List.of())))
                .containsExactlyInAnyOrder("Red apple", "Red pear");
        assertThat(titles(filter("", NodeFilter.Status.UNPUBLISHED, "", List.of())))
                .containsExactly("Green apple");
        assertThat(titles(filter("", NodeFilter.Status.PUBLISHED, "", List.of(7L, 9L))))
                .containsExactlyInAnyOrder("Red apple", "Red news");
    }

    @Test
    void charactersOfPatternsInATitleAreOrdinary() {
        nodes.add(page("100% sure_thing!"));
        nodes.add(page("100 per cent"));

        assertThat(titles(filter("", NodeFilter.Status.ANY, "0% sure_t", List.of())))
                .hasSize(1);
        assertThat(titles(filter("", NodeFilter.Status.ANY, "thing!", List.of())))
                .hasSize(1);
        assertThat(titles(filter("", NodeFilter.Status.ANY, "' OR 1=1 --", List.of())))
                .isEmpty();
    }

    @Test
    void listIsSortedAndPaged() {
        for (String title : List.of("b", "c", "a")) {
            nodes.add(page(title));
        }
        NodeSort byTitle = new NodeSort(NodeSort.By.TITLE, false);

        assertThat(lists.list(NodeFilter.EVERYTHING, ALL, byTitle, 1, 2))
                .extracting(NodeSummary::title)
                .containsExactly("b", "c");
        assertThat(lists.list(NodeFilter.EVERYTHING, ALL, NodeSort.NEWEST_CHANGE, 0, 10))
                .extracting(NodeSummary::title)
                .containsExactly("a", "c", "b");
    }

    @Test
    void unpublishedNodesOfOthersAreNotListed() {
        FieldItem unpublished = new FieldItem.OfBoolean(false);
        nodes.add(page("own").with(BaseField.STATUS, unpublished));
        nodes.add(page("other").with(BaseField.STATUS, unpublished).with(BaseField.UID, new FieldItem.OfUser(8)));
        nodes.add(page("published"));

        assertThat(lists.list(NodeFilter.EVERYTHING, new NodeVisibility(false, 7), NodeSort.NEWEST_CHANGE, 0, 10))
                .extracting(NodeSummary::title)
                .containsExactlyInAnyOrder("own", "published");
        assertThat(lists.list(NodeFilter.EVERYTHING, new NodeVisibility(false, 0), NodeSort.NEWEST_CHANGE, 0, 10))
                .extracting(NodeSummary::title)
                .containsExactly("published");
    }

    private List<String> titles(NodeFilter filter) {
        return lists.list(filter, ALL, NodeSort.NEWEST_CHANGE, 0, 100).stream()
                .map(NodeSummary::title)
                .toList();
    }

    private static NodeFilter filter(String type, NodeFilter.Status status, String title, List<Long> authors) {
        return new NodeFilter(type, status, title, authors);
    }

    private static FieldValues page(String title) {
        FieldItem moment = new FieldItem.OfTimestamp(1000);
        return FieldValues.NONE
                .with(BaseField.UUID, new FieldItem.OfString(UUID.randomUUID().toString()))
                .with(BaseField.LANGCODE, new FieldItem.OfString("en"))
                .with(BaseField.TYPE, new FieldItem.OfString("page"))
                .with(BaseField.REVISION_TIMESTAMP, moment)
                .with(BaseField.REVISION_UID, new FieldItem.OfUser(7))
                .with(BaseField.STATUS, new FieldItem.OfBoolean(true))
                .with(BaseField.UID, new FieldItem.OfUser(7))
                .with(BaseField.TITLE, new FieldItem.OfString(title))
                .with(BaseField.CREATED, moment)
                .with(BaseField.CHANGED, moment)
                .with(BaseField.PROMOTE, new FieldItem.OfBoolean(false))
                .with(BaseField.STICKY, new FieldItem.OfBoolean(false))
                .with(BaseField.DEFAULT_LANGCODE, new FieldItem.OfBoolean(true))
                .with(BaseField.REVISION_TRANSLATION_AFFECTED, new FieldItem.OfBoolean(true))
                .with(BaseField.PATH, FieldItem.OfPath.NONE);
    }
}
