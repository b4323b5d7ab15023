package dev.latchkey.content.node.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.domain.NodeFilter;
import dev.latchkey.content.node.domain.NodeListRepository;
import dev.latchkey.content.node.domain.NodeService;
import dev.latchkey.content.node.domain.NodeSort;
import dev.latchkey.content.node.domain.NodeVisibility;
import dev.latchkey.content.node.domain.RevisionRepository;
import dev.latchkey.content.node.domain.alias.PathAliasRepository;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import dev.latchkey.store.Dialect;
import dev.latchkey.store.testing.QueryPlans;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That no list and no look-up reads a whole table, however much there is in it. */
abstract class NodePlansContract {

    private static final NodeVisibility ALL = new NodeVisibility(true, 0);
    private static final NodeFilter EVERYTHING = new NodeFilter("", NodeFilter.Status.ANY, "", List.of());
    private static final int PAGE = 50;

    private ContentApi api;

    abstract Database database();

    @BeforeEach
    void fill() {
        api = new ContentApi(database());
        api.part(NodeTypes.class).all();
        long there = database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM node")
                        .mapTo(Long.class)
                        .one());
        if (there == 0) {
            String numbers = database().dialect() == Dialect.H2
                    ? "(SELECT \"X\" AS i FROM SYSTEM_RANGE(1, 20000)) numbers"
                    : "generate_series(1, 20000) AS i";
            database().jdbi().useHandle(handle -> {
                handle.execute("""
                        INSERT INTO node (nid, vid, uuid, type, title, status, uid, created, changed, promote, sticky)
                        SELECT i, i, CAST(i AS VARCHAR(36)), CASE WHEN MOD(i, 2) = 0 THEN 'page' ELSE 'article' END,
                               CAST(i AS VARCHAR(36)), MOD(i, 10) <> 0, MOD(i, 500), i, i, FALSE, FALSE
                        FROM\s""" + numbers);
                handle.execute("INSERT INTO node_revision SELECT i, i, i, 1, '', '{}' FROM " + numbers);
                handle.execute("""
                        INSERT INTO path_alias (uuid, path, alias, alias_key, langcode, status)
                        SELECT CAST(i AS VARCHAR(36)), CONCAT('/node/', i), CONCAT('/a', i), CONCAT('/a', i), 'en', TRUE
                        FROM\s""" + numbers);
                handle.execute("ANALYZE");
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void listIsReadInTheOrderOfAnIndexFromEitherEnd(NodeSort.By by) {
        assertReadInOrder(EVERYTHING, new NodeSort(by, true));
        assertReadInOrder(EVERYTHING, new NodeSort(by, false));
    }

    @ParameterizedTest
    @EnumSource
    void listOfACommonTypeIsReadInItsOrder(NodeSort.By by) {
        NodeFilter pages = new NodeFilter("page", NodeFilter.Status.ANY, "", List.of());

        assertReadInOrder(pages, new NodeSort(by, true));
        assertReadInOrder(pages, new NodeSort(by, false));
    }

    @ParameterizedTest
    @EnumSource
    void listOfWhatIsPublishedIsReadInItsOrder(NodeSort.By by) {
        NodeFilter published = new NodeFilter("", NodeFilter.Status.PUBLISHED, "", List.of());

        assertReadInOrder(published, new NodeSort(by, true));
        assertReadInOrder(published, new NodeSort(by, false));
    }

    @ParameterizedTest
    @EnumSource
    void listForSomebodyWhoSeesWhatIsPublishedIsReadInItsOrder(NodeSort.By by) {
        assertReadInOrder(EVERYTHING, new NodeVisibility(false, 0), new NodeSort(by, true));
        assertReadInOrder(EVERYTHING, new NodeVisibility(false, 7), new NodeSort(by, true));
    }

    @ParameterizedTest
    @EnumSource
    void listOfWhatIsRareIsFoundByItsIndex(NodeSort.By by) {
        NodeFilter unpublished = new NodeFilter("", NodeFilter.Status.UNPUBLISHED, "", List.of());
        NodeFilter absent = new NodeFilter("absent", NodeFilter.Status.ANY, "", List.of());

        assertFoundBy("node_status_nid", unpublished, new NodeSort(by, true));
        assertFoundBy("node_type_nid", absent, new NodeSort(by, true));
    }

    @Test
    void listOfAnAuthorIsFoundByItsIndex() {
        assertNoTableIsRead(() -> lists().list(
                        new NodeFilter("", NodeFilter.Status.ANY, "", List.of(7L)),
                        ALL,
                        new NodeSort(NodeSort.By.CREATED, false),
                        0,
                        PAGE));
    }

    @Test
    void nodeItsRevisionsAndItsAliasAreFoundByIndexes() {
        assertNoTableIsRead(() -> api.part(NodeService.class).stored(5));
        assertNoTableIsRead(() -> api.part(RevisionRepository.class).list(5, 0, PAGE));
        assertNoTableIsRead(() -> api.part(PathAliasRepository.class).findByAlias("/a5"));
        assertNoTableIsRead(() -> api.part(PathAliasRepository.class).shownFor("/node/5"));
    }

    private void assertReadInOrder(NodeFilter filter, NodeSort sort) {
        assertReadInOrder(filter, ALL, sort);
    }

    private void assertReadInOrder(NodeFilter filter, NodeVisibility visibility, NodeSort sort) {
        String sorted = planOfList(filter, visibility, sort);
        if (database().dialect() == Dialect.H2) {
            assertThat(sorted).contains("/* index sorted */").doesNotContain("tableScan");
        } else {
            assertThat(sorted).contains("Index").doesNotContain("Sort", "Seq Scan");
        }
    }

    /** PostgreSQL chooses by its statistics, H2 by advice. */
    private void assertFoundBy(String index, NodeFilter filter, NodeSort sort) {
        String found = planOfList(filter, ALL, sort);
        if (database().dialect() == Dialect.H2) {
            assertThat(found).contains("/* public." + index + ": ").doesNotContain("tableScan");
        } else {
            assertThat(found).contains("Index").doesNotContain("Seq Scan");
        }
    }

    private void assertNoTableIsRead(Runnable query) {
        assertThat(plan(query)).doesNotContain("tableScan", "Seq Scan").isNotEmpty();
    }

    /** Queries before it only count. */
    private String planOfList(NodeFilter filter, NodeVisibility visibility, NodeSort sort) {
        try (QueryPlans plans = new QueryPlans(database().jdbi())) {
            lists().list(filter, visibility, sort, 0, PAGE);
            List<String> all = plans.all();
            return all.get(all.size() - 1);
        }
    }

    private String plan(Runnable query) {
        try (QueryPlans plans = new QueryPlans(database().jdbi())) {
            query.run();
            return String.join("\n", plans.all());
        }
    }

    private NodeListRepository lists() {
        return api.part(NodeListRepository.class);
    }
}
