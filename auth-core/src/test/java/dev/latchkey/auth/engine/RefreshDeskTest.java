package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.FakeMethod;
import dev.latchkey.auth.token.KeptRefreshToken;
import dev.latchkey.auth.token.RefreshFamilies;
import dev.latchkey.auth.token.RefreshFamily;
import dev.latchkey.auth.token.RefreshRepository;
import dev.latchkey.auth.token.RefreshTicket;
import dev.latchkey.auth.token.Rotation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RefreshDeskTest {

    private final Engine engine = new Engine();
    private final TokenMint mint = new TokenMint(engine.tokenTable, engine.revocations, engine.clock);
    private final RefreshFamilies families = new RefreshFamilies(new OneFamily(), engine.revocations, engine.clock);
    private final RefreshDesk desk =
            new RefreshDesk(engine.configuration, engine.directory, engine.flood, mint, families);

    @Test
    void methodThatFailsToIssueDoesNotCostTheClientItsRefreshToken() {
        engine.account("editor");
        Application application = engine.applications.create(new ApplicationDraft(
                "Shop",
                true,
                FakeMethod.ID,
                Map.of("shared_secret", "s3cret-of-the-shop"),
                ApplicationRules.NONE,
                new RefreshSettings(true, Duration.ofDays(1))));
        String refresh = new TokenDesk(engine.configuration, engine.signIn, engine.flood, mint, families)
                .issue(TokenDeskTest.asking(application, "editor", Engine.PASSWORD))
                .fold(granted -> granted.refresh().text(), refused -> "");
        engine.method.issueBy((account, issuedAt) -> {
            throw new IllegalStateException("a fault");
        });
        assertThat(renewed(refresh)).isEqualTo("AUTH_METHOD_UNAVAILABLE");

        engine.method.issueBy((account, issuedAt) ->
                new IssuedToken("good:" + account.name(), "id 2", "key", issuedAt, issuedAt.plusSeconds(60)));

        assertThat(renewed(refresh)).isEqualTo("good:editor");
    }

    private String renewed(String refresh) {
        return desk.renew(Asking.post("/token"), refresh)
                .fold(
                        granted -> granted.token().text(),
                        refused -> refused.refusal().code().name());
    }

    /** Refresh tokens of the family started last; each can be used once. */
    private static final class OneFamily implements RefreshRepository {

        private final List<RefreshTicket> tickets = new ArrayList<>();

        @Override
        public void start(RefreshFamily family, KeptRefreshToken first) {
            tickets.clear();
            tickets.add(new RefreshTicket(family, first, true));
        }

        @Override
        public Optional<RefreshTicket> find(String hash) {
            return tickets.stream()
                    .filter(ticket -> ticket.token().hash().equals(hash))
                    .findFirst();
        }

        @Override
        public Rotation rotate(String hash, KeptRefreshToken successor, Duration grace) {
            RefreshTicket used = find(hash).orElseThrow();
            if (!used.newest()) {
                return Rotation.REUSED;
            }
            tickets.set(tickets.indexOf(used), new RefreshTicket(used.family(), used.token(), false));
            tickets.add(new RefreshTicket(used.family(), successor, true));
            return Rotation.ROTATED;
        }

        @Override
        public void end(String familyId, Instant now) {
            tickets.clear();
        }

        @Override
        public long living(String applicationId, Instant now) {
            return 1;
        }

        @Override
        public int prune(Instant before) {
            return 0;
        }
    }
}
