package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.FakeMethod;
import dev.latchkey.auth.testing.Rules;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class GateTest {

    private final Engine engine = new Engine();

    static Stream<Function<dev.latchkey.auth.spi.ApiRequest, AuthOutcome>> faults() {
        return Stream.of(
                request -> {
                    throw new IllegalStateException("a fault");
                },
                request -> {
                    throw new StackOverflowError();
                },
                request -> {
                    throw new NoClassDefFoundError("gone");
                },
                request -> null,
                request -> new AuthOutcome.Rejected(new NoRefusal()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void faultOfAMethodClosesItsApplicationAndNoOther(Function<dev.latchkey.auth.spi.ApiRequest, AuthOutcome> fault) {
        Application application = engine.application();
        engine.account("editor");
        engine.method.behave(fault);

        Refusal refusal = engine.refusal(good(application));

        assertThat(refusal.code().name()).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        assertThat(refusal.retryAfter()).isPositive();
    }

    @Test
    void applicationWhoseMethodIsMissingAnswersThatItIsUnavailable() {
        engine.applicationTable.add(new Application(
                "00c0ffee", "Lost", true, "gone", Map.of(), Map.of(), ApplicationRules.NONE, 1, noon(), noon()));
        engine.configuration.reload();

        Refusal refusal = engine.refusal(Asking.get("/node/1").application("00c0ffee"));

        assertThat(refusal.code().name()).isEqualTo("AUTH_METHOD_UNAVAILABLE");
        assertThat(refusal.code().httpStatus()).isEqualTo(503);
    }

    @Test
    void credentialCannotNameTheAnonymousAccount() {
        Application application = engine.application();
        Account anonymous = engine.accountTable.byId(0).orElseThrow();
        engine.method.behave(request -> new AuthOutcome.Authenticated(
                new Subject.ByUuid(anonymous.uuid()),
                new Credential("id", "key", engine.clock.instant(), Instant.MAX, Instant.EPOCH)));

        assertThat(engine.decided(good(application))).isEqualTo("USER_INFORMATION_NOT_FOUND");
    }

    @Test
    void anonymousReadsPassWithoutACredential() {
        Application application = engine.application(Rules.anonymousReads());

        assertThat(engine.decided(Asking.get("/node/1").application(application.id())))
                .isEqualTo("anonymous");
        assertThat(engine.decided(
                        new Asking("HEAD", "/node/1", Engine.ADDRESS, Map.of()).application(application.id())))
                .isEqualTo("anonymous");
    }

    @Test
    void anonymousReadsDoNotExtendToWrites() {
        Application application = engine.application(Rules.anonymousReads());

        assertThat(engine.decided(Asking.post("/node").application(application.id())))
                .isEqualTo("MISSING_AUTHORIZATION_HEADER");
    }

    @Test
    void credentialThatIsPresentedIsCheckedEvenWhereNoneIsNeeded() {
        Application application = engine.application(Rules.anonymousReads());

        assertThat(engine.decided(
                        Asking.get("/node/1").application(application.id()).bearer("bad")))
                .isEqualTo("INVALID_CREDENTIALS");
    }

    @Test
    void pathRulesBindAnonymousReadsToo() {
        Application application = engine.application(Rules.anonymousReads("/node/7"));

        assertThat(engine.decided(Asking.get("/node/7").application(application.id())))
                .isEqualTo("ACCESS_DENIED");
    }

    @Test
    void blockedAccountWithAnonymousReadsIsStillRefused() {
        Application application = engine.application(Rules.anonymousReads());
        engine.accounts.setActive(engine.account("editor").id(), false);

        assertThat(engine.decided(good(application))).isEqualTo("USER_BLOCKED");
    }

    @Test
    void credentialOfTheSecondOfAPasswordChangeIsDead() {
        Application application = engine.application();
        Account editor = engine.account("editor");
        Instant thisSecond = Instant.ofEpochSecond(engine.clock.instant().getEpochSecond());

        engine.accounts.changePassword(editor.id(), "another good password");

        engine.method.behave(request -> engine.method.authenticated("editor", thisSecond));
        assertThat(engine.decided(good(application))).isEqualTo("TOKEN_REVOKED");
        engine.method.behave(request -> engine.method.authenticated("editor", thisSecond.plusSeconds(1)));
        assertThat(engine.decided(good(application))).isEqualTo("editor");
    }

    @Test
    void tokenIssuedRightAfterAPasswordChangeIsGood() {
        Application application = engine.application();
        Account editor = engine.account("editor");
        engine.accounts.changePassword(editor.id(), "another good password");

        Instant issuedAt = engine.token(TokenDeskTest.asking(application, "editor", "another good password"))
                .issuedAt();

        engine.method.behave(request -> engine.method.authenticated("editor", issuedAt));
        assertThat(engine.decided(good(application))).isEqualTo("editor");
    }

    @Test
    void unblockingDoesNotReviveWhatBlockingEnded() {
        Application application = engine.application();
        Account editor = engine.account("editor");
        Instant before = engine.clock.instant();
        engine.accounts.setActive(editor.id(), false);
        engine.accounts.setActive(editor.id(), true);

        engine.method.behave(request -> engine.method.authenticated("editor", before));
        assertThat(engine.decided(good(application))).isEqualTo("TOKEN_REVOKED");
    }

    @Test
    void rateIsCountedByApplicationAddressAndMinute() {
        Application application = engine.application(Rules.rate(2));
        engine.account("editor");

        assertThat(engine.decided(good(application))).isEqualTo("editor");
        assertThat(engine.decided(good(application))).isEqualTo("editor");
        assertThat(engine.refusal(good(application)).code().name()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(engine.decided(good(application).from("192.0.2.2"))).isEqualTo("editor");
        engine.clock.advance(Duration.ofMinutes(1));
        assertThat(engine.decided(good(application))).isEqualTo("editor");
    }

    @Test
    void rateTellsWhenTheMinuteIsOver() {
        Application application = engine.application(Rules.rate(1));
        engine.account("editor");
        engine.clock.advance(Duration.ofSeconds(45));
        engine.decided(good(application));

        assertThat(engine.refusal(good(application)).retryAfter()).isEqualTo(Duration.ofMillis(14_750));
    }

    @Test
    void decisionTellsApplicationMethodAndAccountOfARefusal() {
        Application application = engine.application(Rules.methods("POST"));
        engine.account("editor");

        Decided decided = engine.gate.decide(good(application)).decided();

        assertThat(decided.applicationId()).isEqualTo(application.id());
        assertThat(decided.methodId()).isEqualTo(FakeMethod.ID);
        assertThat(decided.account()).isEqualTo("editor");
        assertThat(decided.steps().get(decided.steps().size() - 1).name()).isEqualTo("rules");
    }

    private Instant noon() {
        return engine.clock.instant();
    }

    private static Asking good(Application application) {
        return Asking.get("/node/1").application(application.id()).bearer("good:editor");
    }

    private record NoRefusal() implements ErrorCode {

        @Override
        public String name() {
            return "FINE";
        }

        @Override
        public int httpStatus() {
            return 200;
        }

        @Override
        public String description() {
            return "Fine.";
        }
    }
}
