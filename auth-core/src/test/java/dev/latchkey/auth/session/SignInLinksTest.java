package dev.latchkey.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

final class SignInLinksTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock(Instant.parse("2025-09-22T12:00:00Z"));
    private final Table table = new Table();
    private final SignInLinks links = new SignInLinks(table, clock);

    @Test
    void linkSignsInOnce() {
        String token = links.forAccount(7, HOUR);

        assertThat(links.account(token)).contains(7L);
        assertThat(links.take(token)).isTrue();
        assertThat(links.take(token)).isFalse();
        assertThat(links.account(token)).isEmpty();
    }

    @Test
    void lookingAtALinkDoesNotUseItUp() {
        String token = links.forAccount(7, HOUR);

        links.account(token);

        assertThat(links.take(token)).isTrue();
    }

    @Test
    void laterLinkReplacesTheEarlierOne() {
        String first = links.forAccount(7, HOUR);
        links.forAccount(7, HOUR);

        assertThat(links.take(first)).isFalse();
    }

    @Test
    void linkEndsByItself() {
        String token = links.forAccount(7, HOUR);
        clock.advance(HOUR);

        assertThat(links.account(token)).isEmpty();
        assertThat(links.take(token)).isFalse();
    }

    @Test
    void firstRunLinkSignsNobodyIn() {
        String token = links.firstRun(HOUR);

        assertThat(links.opensFirstRun(token)).isTrue();
        assertThat(links.account(token)).isEmpty();
    }

    @Test
    void linkOfAnAccountDoesNotOpenTheFirstRun() {
        assertThat(links.opensFirstRun(links.forAccount(7, HOUR))).isFalse();
    }

    @Test
    void nonsenseIsNoLink() {
        assertThat(links.take("")).isFalse();
        assertThat(links.take("A".repeat(43))).isFalse();
        assertThat(links.account("../../etc")).isEmpty();
    }

    @Test
    void tokenIsNotKept() {
        assertThat(table.byAccount.toString()).doesNotContain(links.forAccount(7, HOUR));
    }

    private static final class Table implements SignInLinkRepository {

        private final Map<Long, SignInLink> byAccount = new ConcurrentHashMap<>();

        @Override
        public void add(SignInLink link) {
            byAccount.put(link.accountId(), link);
        }

        @Override
        public Optional<SignInLink> find(String hash) {
            return byAccount.values().stream()
                    .filter(link -> link.hash().equals(hash))
                    .findFirst();
        }

        @Override
        public boolean take(String hash) {
            return byAccount.values().removeIf(link -> link.hash().equals(hash));
        }
    }
}
