package dev.latchkey.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.MemorySessions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SessionsTest {

    private final Engine engine = new Engine();
    private final MemorySessions table = new MemorySessions();
    private final Sessions sessions = new Sessions(table, engine.directory, SessionLimits.DEFAULT, engine.clock);
    private Account editor;

    @BeforeEach
    void register() {
        editor = engine.account("editor");
    }

    @Test
    void sessionIsOfItsAccount() {
        assertThat(sessions.account(start())).map(Account::name).contains("editor");
    }

    @Test
    void eachSignInGetsATokenOfItsOwn() {
        assertThat(start().value()).isNotEqualTo(start().value());
    }

    @Test
    void valueThatWasNotHandedOutIsNoSession() {
        SessionToken planted = SessionToken.parse("A".repeat(43)).orElseThrow();

        assertThat(sessions.account(planted)).isEmpty();
        start();
        assertThat(sessions.account(planted)).isEmpty();
    }

    @Test
    void valueOfTheCookieIsNotKept() {
        SessionToken token = start();

        assertThat(table.toString()).doesNotContain(token.value());
        assertThat(token.toString()).doesNotContain(token.value());
    }

    @Test
    void idleSessionEnds() {
        SessionToken token = start();
        engine.clock.advance(Duration.ofMinutes(31));

        assertThat(sessions.account(token)).isEmpty();
    }

    @Test
    void useKeepsASessionAliveButNotForEver() {
        SessionToken token = start();
        for (int i = 0; i < 35; i++) {
            engine.clock.advance(Duration.ofMinutes(20));
            assertThat(sessions.account(token)).isPresent();
        }
        engine.clock.advance(Duration.ofMinutes(20));

        assertThat(sessions.account(token)).isEmpty();
    }

    @Test
    void sessionInUseIsNotPruned() {
        SessionToken token = start();
        engine.clock.advance(Duration.ofSeconds(59));
        sessions.account(token);
        engine.clock.advance(Duration.ofMinutes(29).plusSeconds(30));

        sessions.prune();

        assertThat(sessions.account(token)).isPresent();
    }

    @Test
    void deadSessionIsPruned() {
        start();
        engine.clock.advance(Duration.ofMinutes(32));

        assertThat(sessions.prune()).isEqualTo(1);
    }

    @Test
    void passwordChangeEndsSessions() {
        SessionToken token = start();
        engine.accounts.changePassword(editor.id(), "another good password");

        assertThat(sessions.account(token)).isEmpty();
    }

    @Test
    void sessionStartedRightAfterAPasswordChangeLives() {
        Account changed = engine.accounts.changePassword(editor.id(), "another good password");

        assertThat(sessions.account(sessions.start(changed, Engine.ADDRESS, "")))
                .isPresent();
    }

    @Test
    void blockingAndDeletingEndSessions() {
        SessionToken token = start();
        engine.accounts.setActive(editor.id(), false);
        assertThat(sessions.account(token)).isEmpty();

        engine.accounts.setActive(editor.id(), true);
        assertThat(sessions.account(token)).isEmpty();

        engine.accounts.delete(editor.id());
        assertThat(sessions.account(token)).isEmpty();
    }

    @Test
    void endedSessionIsGone() {
        SessionToken token = start();

        sessions.end(token);

        assertThat(sessions.account(token)).isEmpty();
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        SessionToken token = start();

        sessions.end(editor.id() + 1, token.hash());
        assertThat(sessions.account(token)).isPresent();

        sessions.end(editor.id(), token.hash());
        assertThat(sessions.account(token)).isEmpty();
    }

    @Test
    void longUserAgentIsCut() {
        sessions.start(editor, Engine.ADDRESS, "x".repeat(10_000));

        assertThat(sessions.of(editor.id()))
                .singleElement()
                .satisfies(session -> assertThat(session.userAgent()).hasSize(255));
    }

    @Test
    void tokensOfFormsBelongToTheSessionAndToOnePurpose() {
        SessionToken token = start();

        assertThat(token.isCsrfToken(token.csrfToken())).isTrue();
        assertThat(token.isCsrfToken(start().csrfToken())).isFalse();
        assertThat(token.isCsrfToken(token.logoutToken())).isFalse();
        assertThat(token.isLogoutToken(token.logoutToken())).isTrue();
        assertThat(token.isCsrfToken("")).isFalse();
    }

    private SessionToken start() {
        return sessions.start(editor, Engine.ADDRESS, "Browser/1.0");
    }
}
