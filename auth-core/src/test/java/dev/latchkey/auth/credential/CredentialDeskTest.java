package dev.latchkey.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.spi.AccountCredential;
import dev.latchkey.auth.spi.AccountCredentials;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.auth.spi.Subject;
import dev.latchkey.auth.testing.Asking;
import dev.latchkey.auth.testing.Engine;
import dev.latchkey.auth.testing.FakeMethod;
import dev.latchkey.auth.token.Revocation;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is made here is what the application's method finds, until it is revoked. */
final class CredentialDeskTest {

    private final Engine engine = new Engine();
    private Account editor;
    private Application application;

    @BeforeEach
    void addHolder() {
        editor = engine.account("editor");
        application = engine.application();
    }

    @Test
    void methodFindsWhatWasMade() {
        FreshCredential fresh = make(Map.of("reach", "reads"));

        AccountCredential found = lent().find(fresh.kept().id()).orElseThrow();

        assertThat(fresh.text()).isEqualTo("text of " + fresh.kept().id());
        assertThat(found.proof()).isEqualTo("proof of " + fresh.kept().id());
        assertThat(found.account()).isEqualTo(editor.uuid());
        assertThat(found.options()).isEqualTo(Map.of("reach", "reads"));
        assertThat(found.expiresAt()).isEqualTo(Instant.MAX);
    }

    @Test
    void proofIsKeptSealedForItsOwnCredential() {
        HeldCredential first = make(Map.of()).kept();
        HeldCredential second = make(Map.of()).kept();

        assertThat(first.sealedProof()).doesNotContain("proof");
        engine.credentialTable.add(withProof(second, first.sealedProof()));
        assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> lent().find(second.id()));
    }

    @Test
    void neitherTextNorProofIsPrinted() {
        FreshCredential fresh = make(Map.of());

        assertThat(fresh.toString()).doesNotContain("text of").doesNotContain("proof");
        assertThat(lent().find(fresh.kept().id()).orElseThrow().toString()).doesNotContain("proof");
    }

    @Test
    void defaultsOfOptionsAreFilledIn() {
        assertThat(make(Map.of()).kept().options()).isEqualTo(Map.of("reach", "all"));
    }

    @Test
    void everyProblemIsToldAtOnce() {
        CredentialWish wish = new CredentialWish(
                editor.id(), application.id(), " ", engine.clock.instant(), Map.of("reach", "far", "other", "x"));

        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> engine.credentials.make(wish))
                .satisfies(problem -> assertThat(problem.problems())
                        .extracting(SettingProblem::key)
                        .containsExactly("label", "expires", "other", "reach"));
    }

    @Test
    void problemAcrossOptionsIsTold() {
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> make(Map.of("reach", "reads", "note", "x")))
                .withMessage("Readers have no note.");
    }

    @Test
    void faultOfTheMethodIsAProblemWithoutItsText() {
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> make(Map.of("reach", "broken")))
                .withMessageNotContaining("plugin");
    }

    @Test
    void anonymousAccountHoldsNothing() {
        CredentialWish wish = new CredentialWish(0, application.id(), "Nobody's", Instant.MAX, Map.of());

        assertThatExceptionOfType(CredentialProblem.class).isThrownBy(() -> engine.credentials.make(wish));
    }

    @Test
    void accountHoldsNoMoreThanTheLimit() {
        for (int i = 0; i < CredentialDesk.MOST_EACH; i++) {
            make(Map.of());
        }

        assertThatExceptionOfType(CredentialProblem.class).isThrownBy(() -> make(Map.of()));
    }

    @Test
    void revokedIsNotFoundAndWhatIsRememberedOfItIsEnded() {
        FreshCredential fresh = make(Map.of());
        rememberedOutcome(fresh.kept().id());

        assertThat(engine.credentials.revoke(application.id(), fresh.kept().id()))
                .isTrue();

        assertThat(lent().find(fresh.kept().id())).isEmpty();
        assertThat(engine.credentials.ofAccount(editor.id())).isEmpty();
        assertThat(decided()).isEqualTo("TOKEN_REVOKED");
        assertThat(engine.credentials.revoke(application.id(), fresh.kept().id()))
                .isFalse();
    }

    @Test
    void renewedOneIsLikeTheOldWhichExpiresAfterTheOverlap() {
        Instant now = engine.clock.instant().truncatedTo(ChronoUnit.SECONDS);
        HeldCredential old = engine.credentials
                .make(new CredentialWish(
                        editor.id(), application.id(), "Build", now.plusSeconds(86_400), Map.of("reach", "reads")))
                .kept();
        engine.clock.advance(Duration.ofHours(1));

        HeldCredential fresh = engine.credentials
                .renew(application.id(), old.id(), Duration.ofMinutes(5))
                .kept();

        assertThat(fresh.label()).isEqualTo("Build");
        assertThat(fresh.options()).isEqualTo(Map.of("reach", "reads"));
        assertThat(fresh.expires()).isEqualTo(now.plusSeconds(86_400).plus(Duration.ofHours(1)));
        assertThat(lent().find(old.id()).orElseThrow().expiresAt()).isEqualTo(now.plus(Duration.ofMinutes(65)));
    }

    @Test
    void renewalNeverLengthensTheOldOnesLife() {
        Instant soon = engine.clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(60);
        HeldCredential old = engine.credentials
                .make(new CredentialWish(editor.id(), application.id(), "Build", soon, Map.of()))
                .kept();

        engine.credentials.renew(application.id(), old.id(), Duration.ofDays(1));

        assertThat(lent().find(old.id()).orElseThrow().expiresAt()).isEqualTo(soon);
    }

    @Test
    void revokedOneCannotBeRenewed() {
        String id = make(Map.of()).kept().id();
        engine.credentials.revoke(application.id(), id);

        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> engine.credentials.renew(application.id(), id, Duration.ZERO));
    }

    @Test
    void endToAllTokensOfTheAccountEndsWhatWasMadeBefore() {
        String old = make(Map.of()).kept().id();

        engine.revocations.endAccount(editor.id());
        String fresh = make(Map.of()).kept().id();

        assertThat(lent().find(old)).isEmpty();
        assertThat(lent().find(fresh)).isPresent();
        assertThat(engine.credentials.ofAccount(editor.id()))
                .extracting(HeldCredential::id)
                .containsExactly(fresh);
    }

    @Test
    void oneThatWasRevokedAsATokenIsGone() {
        String id = make(Map.of()).kept().id();

        engine.revocations.add(List.of(Revocation.ofToken(application.id(), id, Instant.MAX)));

        assertThat(lent().find(id)).isEmpty();
        assertThat(engine.credentials.ofAccount(editor.id())).isEmpty();
    }

    @Test
    void changedPasswordLeavesThem() {
        String id = make(Map.of()).kept().id();

        engine.accounts.changePassword(editor.id(), "another good password");

        assertThat(lent().find(id)).isPresent();
    }

    @Test
    void idThatNoCredentialCanHaveIsNotLookedUp() {
        assertThat(lent().find("fake-1\u0000")).isEmpty();
        assertThat(lent().find("x".repeat(65))).isEmpty();
        assertThat(lent().find("")).isEmpty();
    }

    @Test
    void anotherMethodDoesNotFindThem() {
        String id = make(Map.of()).kept().id();

        assertThat(engine.shelf.lent(application.id(), "other").find(id)).isEmpty();
        assertThat(engine.shelf.lent("00000000", FakeMethod.ID).find(id)).isEmpty();
    }

    @Test
    void useIsShownAtOnceAndWrittenLaterToTheMinute() {
        AccountCredential credential = lent().find(make(Map.of()).kept().id()).orElseThrow();

        lent().used(credential);
        lent().used(credential);

        assertThat(lastUsed()).isEqualTo(engine.clock.instant().truncatedTo(ChronoUnit.MINUTES));
        assertThat(engine.credentialTable.writes()).isZero();
        engine.shelf.writeUses();
        engine.shelf.writeUses();
        assertThat(engine.credentialTable.writes()).isEqualTo(1);
        assertThat(lastUsed()).isEqualTo(engine.clock.instant().truncatedTo(ChronoUnit.MINUTES));
    }

    @Test
    void applicationWithoutSuchAMethodOffersNothing() {
        assertThatExceptionOfType(CredentialProblem.class)
                .isThrownBy(() -> engine.credentials.make(
                        new CredentialWish(editor.id(), "00000000", "Label", Instant.MAX, Map.of())));
    }

    private void rememberedOutcome(String id) {
        engine.method.behave(request -> new AuthOutcome.Authenticated(
                new Subject.ByUuid(editor.uuid()),
                new Credential(
                        id,
                        "",
                        engine.clock.instant(),
                        Instant.MAX,
                        engine.clock.instant().plusSeconds(60))));
        assertThat(decided()).isEqualTo("editor");
    }

    private String decided() {
        return engine.decided(
                Asking.get("/node/1").application(application.id()).bearer("text"));
    }

    private Instant lastUsed() {
        return engine.credentials.ofAccount(editor.id()).get(0).lastUsed();
    }

    private AccountCredentials lent() {
        return engine.method.opened().get(0).context().credentials();
    }

    private FreshCredential make(Map<String, String> options) {
        return engine.credentials.make(
                new CredentialWish(editor.id(), application.id(), "Build server", Instant.MAX, options));
    }

    private static HeldCredential withProof(HeldCredential row, String sealed) {
        return new HeldCredential(
                row.applicationId(),
                row.id(),
                row.methodId(),
                row.accountId(),
                row.holder(),
                row.label(),
                sealed,
                row.options(),
                row.created(),
                row.expires(),
                row.lastUsed());
    }
}
