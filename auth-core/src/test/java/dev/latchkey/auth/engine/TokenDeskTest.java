package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.Rules;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TokenDeskTest {

    private final Engine engine = new Engine();
    private Application application;
    private Account editor;

    static Asking asking(Application application, String name, String password) {
        return basic(name + ":" + password).application(application.id());
    }

    private static Asking basic(String pair) {
        return Asking.post("/rest_api/id_token").with("Authorization", "Basic " + base64(pair));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @BeforeEach
    void register() {
        application = engine.application();
        editor = engine.account("editor");
    }

    @Test
    void rightPasswordGetsAToken() {
        assertThat(engine.issued(asking(application, "editor", Engine.PASSWORD)))
                .isEqualTo("good:editor");
    }

    @Test
    void nameIsComparedWithoutRegardToCase() {
        assertThat(engine.issued(asking(application, "EDITOR", Engine.PASSWORD)))
                .isEqualTo("good:editor");
    }

    @Test
    void schemeHasNoCaseAndPaddingMayBeMissing() {
        String unpadded = base64("editor:" + Engine.PASSWORD).replace("=", "");

        assertThat(engine.issued(Asking.post("/rest_api/id_token")
                        .application(application.id())
                        .with("Authorization", "bAsIc " + unpadded)))
                .isEqualTo("good:editor");
    }

    @Test
    void passwordMayHoldColonsAndAnyLetter() {
        engine.accounts.changePassword(editor.id(), "pass:wörd:☃ 😀");

        assertThat(engine.issued(asking(application, "editor", "pass:wörd:☃ 😀")))
                .isEqualTo("good:editor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%%%%",
                "ZWRpdG9y", // no colon
                "ZWRpdG9yOmEAYg==", // NUL
                "ZWRpdG9yOmENCmI=", // line break
                "//8=", // no UTF-8
                "ZWRpdG9yOnB3 ZA==" // a blank within
            })
    void valueThatCannotBeReadIsIncomplete(String encoded) {
        assertThat(engine.issued(Asking.post("/rest_api/id_token")
                        .application(application.id())
                        .with("Authorization", "Basic " + encoded)))
                .isEqualTo("INCOMPLETE_REQUEST");
        assertThat(engine.floodTable.size()).isZero();
    }

    @Test
    void emptyNameIsMissing() {
        assertThat(engine.issued(asking(application, "", "password"))).isEqualTo("MISSING_USERNAME");
    }

    @Test
    void bearerIsTheWrongScheme() {
        Refusal refusal = refusal(
                Asking.post("/rest_api/id_token").application(application.id()).bearer("good:editor"));

        assertThat(refusal.code().name()).isEqualTo("INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE");
        assertThat(refusal.scheme()).isEqualTo("Basic");
        assertThat(refusal.description()).isEqualTo("Authorization header must be the type of Basic.");
    }

    @Test
    void missingCredentialsAreTold() {
        assertThat(engine.issued(Asking.post("/rest_api/id_token").application(application.id())))
                .isEqualTo("MISSING_AUTHORIZATION_HEADER");
    }

    @Test
    void unknownNameIsAnsweredAsAWrongPassword() {
        Refusal unknown = refusal(asking(application, "nobody", "wrong password"));
        Refusal wrong = refusal(asking(application, "editor", "wrong password"));

        assertThat(unknown).isEqualTo(wrong);
        assertThat(wrong.code().name()).isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void blockedAccountIsToldOnlyToWhoKnowsThePassword() {
        engine.accounts.setActive(editor.id(), false);

        assertThat(engine.issued(asking(application, "editor", "wrong password")))
                .isEqualTo("INVALID_CREDENTIALS");
        assertThat(engine.issued(asking(application, "editor", Engine.PASSWORD)))
                .isEqualTo("USER_BLOCKED");
    }

    @Test
    void onlyApplicationThatIssuesNeedsNoHeader() {
        assertThat(engine.issued(basic("editor:" + Engine.PASSWORD))).isEqualTo("good:editor");
    }

    @Test
    void ofSeveralIssuingApplicationsOneMustBeNamed() {
        engine.application();

        assertThat(engine.issued(basic("editor:" + Engine.PASSWORD))).isEqualTo("MISSING_HEADER");
    }

    @Test
    void disabledApplicationIsNotAmongThoseThatIssue() {
        engine.applications.setEnabled(engine.application().id(), false);

        assertThat(engine.issued(basic("editor:" + Engine.PASSWORD))).isEqualTo("good:editor");
    }

    @Test
    void defaultApplicationIssuesWhereNoneIsNamed() {
        engine.application();
        engine.applications.makeDefault(application.id());

        assertThat(engine.issued(basic("editor:" + Engine.PASSWORD))).isEqualTo("good:editor");
    }

    @Test
    void applicationThatCannotIssueSaysSoWithoutLookingAtThePassword() {
        engine.method.issues(false);
        Application external = engine.application();

        assertThat(engine.issued(asking(external, "editor", "wrong password")))
                .isEqualTo("TOKEN_ISSUING_NOT_CONFIGURED");
        assertThat(engine.floodTable.size()).isZero();
    }

    @Test
    void roleRuleHoldsForTokensToo() {
        engine.applications.update(application.id(), Engine.draft(Rules.roles("administrator")));

        assertThat(engine.issued(asking(application, "editor", Engine.PASSWORD)))
                .isEqualTo("ACCESS_DENIED");
    }

    @Test
    void addressRuleHoldsForTokensToo() {
        engine.applications.update(application.id(), Engine.draft(Rules.addresses(List.of(), List.of(Engine.ADDRESS))));

        assertThat(engine.issued(asking(application, "editor", Engine.PASSWORD)))
                .isEqualTo("IP_BLOCKED");
    }

    @Test
    void pathRulesDoNotKeepAnybodyFromHisToken() {
        engine.applications.update(application.id(), Engine.draft(Rules.paths(List.of("/node/*"), List.of())));

        assertThat(engine.issued(asking(application, "editor", Engine.PASSWORD)))
                .isEqualTo("good:editor");
    }

    @Test
    void sixthAttemptIsRefusedEvenWithTheRightPassword() {
        for (int i = 0; i < 5; i++) {
            engine.issued(asking(application, "editor", "wrong password"));
        }

        Refusal refusal = refusal(asking(application, "editor", Engine.PASSWORD));

        assertThat(refusal.code().name()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(refusal.retryAfter()).isPositive();
        assertThat(engine.issued(asking(application, "editor", Engine.PASSWORD).from("192.0.2.2")))
                .isEqualTo("good:editor");
    }

    @Test
    void floodDoesNotTellWhichNamesExist() {
        for (int i = 0; i < 5; i++) {
            engine.issued(asking(application, "editor", "wrong password"));
            engine.issued(asking(application, "nobody", "wrong password"));
        }

        assertThat(refusal(asking(application, "Nobody", "wrong password")))
                .isEqualTo(refusal(asking(application, "editor", "wrong password")));
    }

    @Test
    void tooManyChecksAtOnceAreToldToComeBack() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(Engine.PERMITS);
        CountDownLatch leave = new CountDownLatch(1);
        Thread[] busy = new Thread[Engine.PERMITS];
        for (int i = 0; i < busy.length; i++) {
            busy[i] = new Thread(() -> engine.passwords.permitted(() -> hold(inside, leave)));
            busy[i].start();
        }
        inside.await();

        Refusal refusal = refusal(asking(application, "editor", Engine.PASSWORD));
        leave.countDown();
        for (Thread thread : busy) {
            thread.join();
        }

        assertThat(refusal.code().name()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(engine.issued(asking(application, "editor", Engine.PASSWORD)))
                .isEqualTo("good:editor");
    }

    @Test
    void issuerThatFailsIsUnavailable() {
        engine.method.issueBy((account, at) -> {
            throw new IllegalStateException("a fault");
        });
        assertThat(engine.issued(asking(application, "editor", Engine.PASSWORD)))
                .isEqualTo("AUTH_METHOD_UNAVAILABLE");

        engine.method.issueBy((account, at) -> null);
        assertThat(engine.issued(asking(application, "editor", Engine.PASSWORD)))
                .isEqualTo("AUTH_METHOD_UNAVAILABLE");
    }

    @Test
    void traceHoldsNeitherPasswordNorToken() {
        Decided granted = engine.desk
                .issue(asking(application, "editor", Engine.PASSWORD))
                .decided();
        Decided refused = engine.desk
                .issue(asking(application, "editor", "planted wrong one"))
                .decided();

        assertThat(granted.toString()).contains("editor").doesNotContain(Engine.PASSWORD, "good:editor");
        assertThat(refused.toString()).contains("UNRECOGNIZED").doesNotContain("planted");
    }

    private static boolean hold(CountDownLatch inside, CountDownLatch leave) {
        inside.countDown();
        try {
            leave.await();
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Refusal refusal(Asking request) {
        return engine.desk
                .issue(request)
                .fold(
                        granted -> {
                            throw new AssertionError("granted");
                        },
                        TokenGrant.Refused::refusal);
    }
}
