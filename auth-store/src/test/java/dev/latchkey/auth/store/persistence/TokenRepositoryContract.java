package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.token.KeptRefreshToken;
import dev.latchkey.auth.token.RefreshFamily;
import dev.latchkey.auth.token.TokenFilter;
import dev.latchkey.auth.token.TokenRecord;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class TokenRepositoryContract {

    private static final Instant NOON = Samples.NOON;
    private static final String SHOP = "00000001";
    private static final String DESK = "00000002";

    private long editor;

    /** Migrated, and new for each test. */
    abstract Database database();

    @BeforeEach
    void addOwners() {
        editor = accounts().add(Samples.account("editor")).id();
        applications().add(Samples.application(SHOP));
        applications().add(Samples.application(DESK));
    }

    @Test
    void addedTokenIsListedUnchanged() {
        TokenRecord added = token(SHOP, "a", "key-1", 60);

        assertThat(tokens().add(added)).isTrue();

        assertThat(tokens().page(TokenFilter.ALL, 0, 10)).containsExactly(added);
    }

    @Test
    void listComesNewestFirstInPages() {
        for (int number = 0; number < 5; number++) {
            tokens().add(token(SHOP, "token-" + number, "key-1", 60));
        }

        assertThat(tokens().page(TokenFilter.ALL, 1, 2))
                .extracting(TokenRecord::id)
                .containsExactly("token-3", "token-2");
        assertThat(tokens().count(TokenFilter.ALL)).isEqualTo(5);
    }

    @Test
    void everyFilterRestricts() {
        long other = accounts().add(Samples.account("other")).id();
        TokenRecord wanted = token(SHOP, "a", "key-1", 60);
        tokens().add(wanted);
        tokens().add(token(DESK, "b", "key-1", 60));
        tokens().add(token(SHOP, "c", "key-2", 60));
        tokens().add(new TokenRecord("d", SHOP, other, "key-1", "", NOON, NOON.plusSeconds(60)));
        tokens().add(token(SHOP, "e", "key-1", 60));
        TokenFilter all = new TokenFilter(SHOP, editor, "key-1", "a");

        assertThat(tokens().page(all, 0, 10)).containsExactly(wanted);
        assertThat(tokens().count(all)).isEqualTo(1);
        assertThat(tokens().count(new TokenFilter(SHOP, 0, "", ""))).isEqualTo(4);
        assertThat(tokens().count(new TokenFilter("", other, "", ""))).isEqualTo(1);
        assertThat(tokens().count(new TokenFilter("", 0, "key-2", ""))).isEqualTo(1);
    }

    @Test
    void oneIdMayOccurInTwoApplications() {
        tokens().add(token(SHOP, "a", "key-1", 60));
        tokens().add(token(DESK, "a", "key-1", 60));

        assertThat(tokens().count(new TokenFilter("", 0, "", "a"))).isEqualTo(2);
    }

    @Test
    void lastExpiryIsThatOfTheKeyInItsApplication() {
        tokens().add(token(SHOP, "a", "key-1", 60));
        tokens().add(token(SHOP, "b", "key-1", 30));
        tokens().add(token(SHOP, "c", "key-2", 90));
        tokens().add(token(DESK, "d", "key-1", 120));

        assertThat(tokens().lastExpiry(SHOP, "key-1")).isEqualTo(NOON.plusSeconds(60));
        assertThat(tokens().lastExpiry(SHOP, "key-3")).isEqualTo(Instant.EPOCH);
    }

    @Test
    void pruningDeletesTheExpiredAndTheOwnerless() {
        long gone = accounts().add(Samples.account("gone")).id();
        tokens().add(token(SHOP, "expired", "key-1", 59));
        tokens().add(token(SHOP, "alive", "key-1", 60));
        tokens().add(token(DESK, "of no application", "key-1", 60));
        tokens().add(new TokenRecord("of no account", SHOP, gone, "key-1", "", NOON, NOON.plusSeconds(60)));
        applications().delete(DESK);
        accounts().delete(gone);

        assertThat(tokens().prune(NOON.plusSeconds(60))).isEqualTo(3);

        assertThat(tokens().page(TokenFilter.ALL, 0, 10))
                .extracting(TokenRecord::id)
                .containsExactly("alive");
    }

    @Test
    void tokenOfAnEndedFamilyIsNotKept() {
        JdbiRefreshRepository families = new JdbiRefreshRepository(database().jdbi());
        families.start(
                new RefreshFamily("family", SHOP, editor, NOON),
                new KeptRefreshToken("hash", NOON, NOON.plus(Duration.ofDays(1))));
        TokenRecord first = new TokenRecord("a", SHOP, editor, "key-1", "family", NOON, NOON.plusSeconds(60));
        TokenRecord second = new TokenRecord("b", SHOP, editor, "key-1", "family", NOON, NOON.plusSeconds(60));

        boolean before = tokens().add(first);
        families.end("family", NOON);
        boolean after = tokens().add(second);

        assertThat(before).isTrue();
        assertThat(after).isFalse();
        assertThat(tokens().page(TokenFilter.ALL, 0, 10)).containsExactly(first);
    }

    private TokenRecord token(String application, String id, String key, int seconds) {
        return new TokenRecord(id, application, editor, key, "", NOON, NOON.plusSeconds(seconds));
    }

    private JdbiTokenRepository tokens() {
        return new JdbiTokenRepository(database().jdbi());
    }

    private JdbiAccountRepository accounts() {
        return new JdbiAccountRepository(database().jdbi(), new ConfigVersion(database()));
    }

    private JdbiApplicationRepository applications() {
        return new JdbiApplicationRepository(database().jdbi(), new ConfigVersion(database()));
    }
}
