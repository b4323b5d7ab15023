package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.Rules;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A credential that proved good is not proved again, yet every change is seen by the very next request. */
final class CredentialCacheTest {

    private final Engine engine = new Engine();
    private Application application;
    private Account editor;

    @BeforeEach
    void proveOnce() {
        application = engine.application();
        editor = engine.account("editor");
        engine.method.cacheUntil(engine.clock.instant().plusSeconds(60));
        assertThat(decided()).isEqualTo("editor");
    }

    @Test
    void methodIsAskedOnce() {
        assertThat(decided()).isEqualTo("editor");
        assertThat(engine.method.asked()).isEqualTo(1);
    }

    @Test
    void anotherCredentialIsProvedByItself() {
        engine.account("chief");

        engine.decided(Asking.get("/node/1").application(application.id()).bearer("good:chief"));

        assertThat(engine.method.asked()).isEqualTo(2);
    }

    @Test
    void credentialIsGoodForItsOwnApplicationOnly() {
        Application other = engine.application();

        engine.decided(Asking.get("/node/1").application(other.id()).bearer("good:editor"));

        assertThat(engine.method.asked()).isEqualTo(2);
    }

    @Test
    void momentThatTheMethodSetEndsIt() {
        engine.clock.advance(Duration.ofSeconds(60));

        decided();

        assertThat(engine.method.asked()).isEqualTo(2);
    }

    @Test
    void methodThatForbidsCachingIsAskedEachTime() {
        engine.clock.advance(Duration.ofSeconds(60));
        decided();

        decided();

        assertThat(engine.method.asked()).isEqualTo(3);
    }

    @Test
    void changeOfTheApplicationEndsIt() {
        engine.applications.update(application.id(), Engine.draft(ApplicationRules.NONE));

        decided();

        assertThat(engine.method.asked()).isEqualTo(2);
    }

    @Test
    void changeOfItsKeysEndsIt() {
        engine.keys.generate(application.id());

        decided();

        assertThat(engine.method.asked()).isEqualTo(2);
    }

    @Test
    void passwordChangeIsSeen() {
        engine.accounts.changePassword(editor.id(), "another good password");

        assertThat(decided()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void outcomeFromBeforeAChangeOfTheAccountIsJudgedAnewAndNotHeldAgainstTheCredential() {
        engine.accounts.changePassword(editor.id(), "another good password");
        engine.clock.advance(Duration.ofSeconds(1));
        engine.method.cacheUntil(engine.clock.instant().plusSeconds(60));

        assertThat(decided()).isEqualTo("editor");
        assertThat(decided()).isEqualTo("editor");
        assertThat(engine.method.asked()).isEqualTo(2);
    }

    @Test
    void endToAllTokensOfTheApplicationIsSeenAndJudgedAnew() {
        engine.revocations.endApplication(application.id());
        assertThat(decided()).isEqualTo("TOKEN_REVOKED");

        engine.clock.advance(Duration.ofSeconds(1));

        assertThat(decided()).isEqualTo("editor");
    }

    @Test
    void blockingIsSeen() {
        engine.accounts.setActive(editor.id(), false);

        assertThat(decided()).isEqualTo("USER_BLOCKED");
    }

    @Test
    void revocationIsSeen() {
        engine.revocations.endAccount(editor.id());

        assertThat(decided()).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void deletionIsSeen() {
        engine.accounts.delete(editor.id());

        assertThat(decided()).isEqualTo("USER_INFORMATION_NOT_FOUND");
    }

    @Test
    void disablingTheApplicationIsSeen() {
        engine.applications.setEnabled(application.id(), false);

        assertThat(decided()).isEqualTo("INVALID_APPLICATION_ID");
    }

    @Test
    void newRulesAreSeen() {
        engine.applications.update(application.id(), Engine.draft(Rules.roles("administrator")));

        assertThat(decided()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void newRolesAreSeen() {
        engine.applications.update(application.id(), Engine.draft(Rules.roles("administrator")));
        engine.accounts.setRoles(editor.id(), java.util.Set.of("administrator"));

        assertThat(decided()).isEqualTo("editor");
    }

    private String decided() {
        return engine.decided(
                Asking.get("/node/1").application(application.id()).bearer("good:editor"));
    }
}
