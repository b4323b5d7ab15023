package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.Rules;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Contract "auth", section 3: each request here fails two checks, and the earlier one answers. */
final class GateOrderTest {

    private final Engine engine = new Engine();

    @Test
    void masterSwitchOffWinsOverEverything() {
        floodAddress();
        engine.applications.enableGate(false);

        assertThat(engine.decided(Asking.get("/node/1").application("nonsense").bearer("bad")))
                .isEqualTo("anonymous");
    }

    @Test
    void addressRuleWinsOverFlood() {
        Application application = engine.application(Rules.addresses(List.of("10.0.0.0/8"), List.of()));
        floodAddress();

        assertThat(engine.decided(Asking.get("/node/1").application(application.id())))
                .isEqualTo("IP_BLOCKED");
    }

    @Test
    void addressRuleWinsOverADisabledApplication() {
        Application application = engine.application(Rules.addresses(List.of("10.0.0.0/8"), List.of()));
        engine.applications.setEnabled(application.id(), false);

        assertThat(engine.decided(Asking.get("/node/1").application(application.id())))
                .isEqualTo("IP_BLOCKED");
    }

    @Test
    void floodWinsOverTheMissingApplication() {
        floodAddress();

        assertThat(engine.decided(Asking.get("/node/1"))).isEqualTo("TOO_MANY_REQUESTS");
    }

    @Test
    void missingApplicationWinsOverTheMissingCredential() {
        engine.application();

        assertThat(engine.decided(Asking.get("/node/1"))).isEqualTo("MISSING_HEADER");
    }

    @Test
    void unknownApplicationWinsOverTheBadCredential() {
        assertThat(engine.decided(Asking.get("/node/1").application("00000000").bearer("bad")))
                .isEqualTo("INVALID_APPLICATION_ID");
    }

    @Test
    void missingCredentialWinsOverTheRules() {
        Application application = engine.application(Rules.methods("POST"));

        assertThat(engine.decided(Asking.get("/node/1").application(application.id())))
                .isEqualTo("MISSING_AUTHORIZATION_HEADER");
    }

    @Test
    void schemeWinsOverTheMethodsJudgement() {
        Application application = engine.application();

        String decided = engine.decided(
                Asking.get("/node/1").application(application.id()).with("Authorization", "Basic bad"));

        assertThat(decided).isEqualTo("INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE");
        assertThat(engine.method.asked()).isZero();
    }

    @Test
    void judgementOfTheMethodWinsOverTheAccount() {
        Application application = engine.application();
        engine.method.behave(request -> new AuthOutcome.Rejected(StandardError.INVALID_CREDENTIALS));

        assertThat(engine.decided(good(application, "nobody"))).isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void missingAccountWinsOverTheRules() {
        Application application = engine.application(Rules.methods("POST"));

        assertThat(engine.decided(good(application, "nobody"))).isEqualTo("USER_INFORMATION_NOT_FOUND");
    }

    @Test
    void endOfCredentialsWinsOverTheRules() {
        Application application = engine.application(Rules.methods("POST"));
        Account editor = engine.account("editor");
        engine.accounts.changePassword(editor.id(), "another good password");

        assertThat(engine.decided(good(application, "editor"))).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void blockedAccountWinsOverTheRules() {
        Application application = engine.application(Rules.methods("POST"));
        Account editor = engine.account("editor");
        engine.accounts.setActive(editor.id(), false);

        assertThat(engine.decided(good(application, "editor"))).isEqualTo("USER_BLOCKED");
    }

    @Test
    void rulesAnswerLast() {
        Application application = engine.application(Rules.methods("POST"));
        engine.account("editor");

        assertThat(engine.decided(good(application, "editor"))).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void requestThatPassesAllChecksIsOfItsAccount() {
        Application application = engine.application(ApplicationRules.NONE);
        engine.account("editor");

        assertThat(engine.decided(good(application, "editor"))).isEqualTo("editor");
    }

    private static Asking good(Application application, String name) {
        return Asking.get("/node/1").application(application.id()).bearer("good:" + name);
    }

    private void floodAddress() {
        for (int i = 0; i < 50; i++) {
            engine.flood.failed("?", Engine.ADDRESS);
        }
        engine.clock.advance(Duration.ofSeconds(1));
    }
}
