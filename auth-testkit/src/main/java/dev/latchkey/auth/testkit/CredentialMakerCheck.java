package dev.latchkey.auth.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.MadeCredential;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Credentials that accounts hold. */
final class CredentialMakerCheck {

    private static final int MANY = 50;
    private static final Duration A_DAY = Duration.ofDays(1);

    private final Workbench bench;

    CredentialMakerCheck(Workbench bench) {
        this.bench = bench;
    }

    void madeCredentialsAreAccepted() {
        withMaker((trial, maker) -> {
            assertThat(maker.noun()).as("credentials have a name to be shown").isNotBlank();
            assertThat(maker.options().fields())
                    .as("options of a credential hold no secrets: they are shown in its list")
                    .noneMatch(field -> field.kind().secret());
            MadeCredential made = made(trial, Instant.MAX);
            AuthOutcome.Authenticated success = judged(trial, made).success();
            assertThat(success.subject().in(trial.context().accounts()))
                    .as("a credential names its holder")
                    .contains(TestAccounts.EDITOR);
            assertThat(success.credential().id())
                    .as("the outcome tells the id by which the credential can be revoked")
                    .isEqualTo(made.id());
        });
    }

    void endedCredentialsAreRefused() {
        withMaker((trial, maker) -> {
            Instant tomorrow = trial.context().clock().instant().plus(A_DAY);
            MadeCredential made = made(trial, tomorrow);
            assertThat(judged(trial, made).success().credential().cacheableUntil())
                    .as("a credential is not cached beyond its expiry")
                    .isBeforeOrEqualTo(tomorrow);
            trial.context().clock().advance(A_DAY.plus(A_DAY));
            assertThat(judged(trial, made).authenticated())
                    .as("a day after its expiry a credential is refused")
                    .isFalse();
            MadeCredential revoked = made(trial, Instant.MAX);
            trial.context().credentials().revoke(revoked.id());
            assertThat(judged(trial, revoked).authenticated())
                    .as("a credential that is gone is refused")
                    .isFalse();
        });
    }

    void areUniqueAndNeverPrinted() {
        withMaker((trial, maker) -> {
            Set<String> ids = new HashSet<>();
            Set<String> texts = new HashSet<>();
            for (int i = 0; i < MANY; i++) {
                MadeCredential made = made(trial, Instant.MAX);
                assertThat(ids.add(made.id()))
                        .as("ids of credentials are unique")
                        .isTrue();
                assertThat(texts.add(made.text()))
                        .as("texts of credentials are unique")
                        .isTrue();
                assertThat(made.id())
                        .as("the id of a credential, which is shown, does not hold its text")
                        .doesNotContain(made.text());
                notPrinted(trial, made);
            }
        });
    }

    private void notPrinted(Trial trial, MadeCredential made) {
        Secrets secrets = new Secrets();
        secrets.add("the text of a credential", made.text().replace(made.id(), ""));
        secrets.add("the proof of a credential", made.proof());
        secrets.mustNotBeIn(judged(trial, made).told(), "the outcome or its trace");
    }

    private MadeCredential made(Trial trial, Instant expiresAt) {
        return trial.madeCredential(TestAccounts.EDITOR, bench.contract().credentialOptions(), expiresAt);
    }

    private Judgement judged(Trial trial, MadeCredential made) {
        return bench.judge(trial, bench.contract().requestBy(made, trial), "a request by the holder of a credential");
    }

    private void withMaker(BiConsumer<Trial, AccountCredentialMaker> check) {
        Map<String, String> settings = bench.contract().settings();
        bench.withTrial(
                settings, trial -> trial.provider().credentialMaker().ifPresent(maker -> check.accept(trial, maker)));
    }
}
