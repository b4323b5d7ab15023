package dev.latchkey.content.node.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.content.node.testing.Callers;
import dev.latchkey.content.node.testing.ContentApi;
import dev.latchkey.store.Database;
import dev.latchkey.web.Caller;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class NodeListingContract {

    abstract Database database();

    private NodeListing listing;

    @BeforeEach
    void start() {
        ContentApi api = new ContentApi(database());
        listing = api.part(NodeListing.class);
        api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"own\"],\"status\":[false]}");
        api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"other\"],\"status\":[false],\"uid\":[8]}");
        api.post(Callers.everything(), "{\"type\":\"page\",\"title\":[\"published\"]}");
    }

    @Test
    void everybodySeesOnlyWhatTheyMay() {
        assertThat(titles(Callers.author("access content overview"))).containsExactly("published");
        assertThat(titles(Callers.author("access content overview", "view own unpublished content")))
                .containsExactly("published", "own");
        assertThat(titles(Callers.author("access content overview", "administer nodes")))
                .containsExactly("published", "other", "own");
        assertThat(titles(Callers.author("bypass node access"))).containsExactly("published", "other", "own");
    }

    @Test
    void anonymousCallersOwnNothing() {
        assertThat(titles(Callers.anonymous("access content overview", "view own unpublished content")))
                .containsExactly("published");
    }

    @Test
    void listIsForThoseWithThePermission() {
        assertThatThrownBy(() -> titles(Callers.author("access content")))
                .hasMessage("The 'access content overview' permission is required.");
    }

    @Test
    void lastPageSaysThatThereAreNoMore() {
        Caller all = Callers.everything();

        assertThat(listing.page(all, NodeFilter.EVERYTHING, NodeSort.NEWEST_CHANGE, 0, 2)
                        .more())
                .isTrue();
        NodePage last = listing.page(all, NodeFilter.EVERYTHING, NodeSort.NEWEST_CHANGE, 1, 2);
        assertThat(last.nodes()).hasSize(1);
        assertThat(last.more()).isFalse();
    }

    private Iterable<String> titles(Caller caller) {
        return listing.page(caller, NodeFilter.EVERYTHING, NodeSort.NEWEST_CHANGE, 0, 10).nodes().stream()
                .map(NodeSummary::title)
                .toList();
    }
}
