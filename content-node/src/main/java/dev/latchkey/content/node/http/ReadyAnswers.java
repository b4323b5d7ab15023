package dev.latchkey.content.node.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.web.rest.RestResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Answers to readers, written once for all who may see the same fields. One holds for the very object of a node from
 * which it was written, which the cache of nodes gives away after any change, and for the accounts that it names.
 * Thread-safe.
 */
final class ReadyAnswers {

    private static final int BYTES_BESIDE_BODY = 512;
    private static final UUID GONE = new UUID(0, 0);

    private final Cache<Key, Ready> answers;
    private final AccountLookup accounts;

    /** @param all whether every field is in it */
    private record Key(long id, boolean all) {}

    private record Ready(Node node, List<Named> accounts, RestResponse answer) {

        boolean holds(Node wanted, AccountLookup accounts) {
            if (node != wanted) {
                return false;
            }
            for (Named account : this.accounts) {
                if (!account.uuid().equals(uuid(account.id(), accounts))) {
                    return false;
                }
            }
            return true;
        }

        int bytes() {
            return BYTES_BESIDE_BODY + answer.body().length;
        }
    }

    /** What an answer tells of an account; {@link #GONE} if there is none. */
    private record Named(long id, UUID uuid) {}

    /** @param most about how many bytes the answers may take; 0 keeps none */
    ReadyAnswers(long most, AccountLookup accounts) {
        this.answers = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((Key key, Ready ready) -> ready.bytes())
                .build();
        this.accounts = accounts;
    }

    /**
     * The answer for a node.
     *
     * @param all whether the reader may see every field
     * @param write makes the answer
     */
    RestResponse of(Node node, boolean all, Supplier<RestResponse> write) {
        Key key = new Key(node.id(), all);
        Ready known = answers.getIfPresent(key);
        if (known != null && known.holds(node, accounts)) {
            return known.answer();
        }
        List<Named> named = named(node);
        RestResponse answer = write.get();
        answers.put(key, new Ready(node, named, answer));
        return answer;
    }

    /** As they are before the answer is written: one that changes meanwhile is found changed by the next reader. */
    private List<Named> named(Node node) {
        return node.values().items().values().stream()
                .flatMap(List::stream)
                .filter(FieldItem.OfUser.class::isInstance)
                .map(item -> ((FieldItem.OfUser) item).target())
                .distinct()
                .map(id -> new Named(id, uuid(id, accounts)))
                .toList();
    }

    private static UUID uuid(long account, AccountLookup accounts) {
        return accounts.byId(account).map(AccountView::uuid).orElse(GONE);
    }
}
