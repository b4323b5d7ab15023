package dev.latchkey.content.node.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.type.NodeType;
import dev.latchkey.content.node.domain.type.NodeTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** When a node is read anew and when not. */
final class NodeCacheTest {

    private static final long MEBIBYTE = 1024 * 1024;

    private final Catalog types = new Catalog();
    private boolean certain = true;
    private int reads;
    private Node stored = node("old");

    @Test
    void secondReaderGetsTheSameObjectWithoutAQuery() {
        NodeCache cache = cache(MEBIBYTE);
        Node first = cache.find(1, this::read).orElseThrow();

        assertThat(cache.find(1, this::read).orElseThrow()).isSameAs(first);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void changedNodeIsReadAnew() {
        NodeCache cache = cache(MEBIBYTE);
        cache.find(1, this::read);
        stored = node("new");
        cache.changed(1);

        assertThat(cache.find(1, this::read)).contains(node("new"));
    }

    @Test
    void readerWhoLookedBeforeTheChangeCannotBringTheOldStateBack() {
        NodeCache cache = cache(MEBIBYTE);
        Node old = stored;
        cache.find(1, id -> {
            stored = node("new");
            cache.changed(id);
            return Optional.of(old);
        });

        assertThat(cache.find(1, this::read)).contains(node("new"));
    }

    @Test
    void slowReaderDoesNotHideWhatAFasterOneFound() {
        NodeCache cache = cache(MEBIBYTE);
        Node old = stored;
        cache.find(1, id -> {
            stored = node("new");
            cache.changed(id);
            cache.find(id, this::read);
            return Optional.of(old);
        });

        assertThat(cache.find(1, this::read)).contains(node("new"));
    }

    @Test
    void otherTypesMakeEveryNodeReadAnew() {
        NodeCache cache = cache(MEBIBYTE);
        cache.find(1, this::read);
        types.change();

        cache.find(1, this::read);

        assertThat(reads).isEqualTo(2);
    }

    @Test
    void nothingIsBelievedWhileChangesOfOthersAreNotHeard() {
        NodeCache cache = cache(MEBIBYTE);
        cache.find(1, this::read);
        certain = false;
        stored = node("new");

        assertThat(cache.find(1, this::read)).contains(node("new"));
    }

    @Test
    void absenceIsNotRemembered() {
        NodeCache cache = cache(MEBIBYTE);
        cache.find(1, id -> Optional.empty());

        assertThat(cache.find(1, this::read)).contains(stored);
    }

    @Test
    void cacheWithoutMemoryKeepsNothing() {
        NodeCache cache = cache(0);
        cache.find(1, this::read);

        cache.find(1, this::read);

        assertThat(reads).isEqualTo(2);
    }

    private NodeCache cache(long bytes) {
        return new NodeCache(bytes, types, () -> certain);
    }

    private Optional<Node> read(long id) {
        reads++;
        return Optional.of(stored);
    }

    private static Node node(String title) {
        return new Node(new FieldValues(Map.of(
                BaseField.NID, List.of(new FieldItem.OfInteger(1)),
                BaseField.VID, List.of(new FieldItem.OfInteger(1)),
                BaseField.TITLE, List.of(new FieldItem.OfString(title)))));
    }

    /** A snapshot of no types, and then another. */
    private static final class Catalog implements NodeTypes {

        private List<NodeType> now = new ArrayList<>();

        void change() {
            now = new ArrayList<>();
        }

        @Override
        public Optional<NodeType> find(String name) {
            return Optional.empty();
        }

        @Override
        public List<NodeType> all() {
            return now;
        }
    }
}
