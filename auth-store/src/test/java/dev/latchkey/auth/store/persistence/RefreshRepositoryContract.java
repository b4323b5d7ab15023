package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.auth.token.KeptRefreshToken;
import dev.latchkey.auth.token.RefreshFamily;
import dev.latchkey.auth.token.RefreshTicket;
import dev.latchkey.auth.token.Revocation;
import dev.latchkey.auth.token.Rotation;
import dev.latchkey.auth.token.TokenRecord;
import dev.latchkey.store.ConfigVersion;
import dev.latchkey.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class RefreshRepositoryContract {

    private static final Instant NOON = Samples.NOON;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration LIFETIME = Duration.ofDays(1);
    private static final String SHOP = "00000001";

    private RefreshFamily family;

    /** Migrated, and new for each test. */
    abstract Database database();

    @BeforeEach
    void startFamily() {
        long editor = accounts().add(Samples.account("editor")).id();
        applications().add(Samples.application(SHOP));
        family = new RefreshFamily("family", SHOP, editor, NOON);
        refreshing().start(family, token("first", 0));
    }

    @Test
    void firstTokenIsFoundAndNewest() {
        assertThat(refreshing().find("first")).contains(new RefreshTicket(family, token("first", 0), true));
        assertThat(refreshing().find("another")).isEmpty();
    }

    @Test
    void usedTokenIsSucceeded() {
        assertThat(use("first", "second", 60)).isEqualTo(Rotation.ROTATED);

        assertThat(refreshing().find("first")).contains(new RefreshTicket(family, token("first", 0), false));
        assertThat(refreshing().find("second")).contains(new RefreshTicket(family, token("second", 60), true));
    }

    @Test
    void unknownTokenChangesNothing() {
        assertThat(use("another", "second", 0)).isEqualTo(Rotation.UNKNOWN);

        assertThat(refreshing().find("second")).isEmpty();
        assertThat(refreshing().find("first")).map(RefreshTicket::newest).contains(true);
    }

    @Test
    void expiredTokenIsToldAndNotSucceeded() {
        int aDay = (int) LIFETIME.toSeconds();

        assertThat(use("first", "second", aDay)).isEqualTo(Rotation.EXPIRED);
        assertThat(refreshing().find("second")).isEmpty();
        assertThat(use("first", "third", aDay - 1)).isEqualTo(Rotation.ROTATED);
    }

    @Test
    void tokenUsedAgainWithinTenSecondsReplacesTheAnswerThatWasLost() {
        use("first", "lost", 0);

        assertThat(use("first", "again", 10)).isEqualTo(Rotation.ROTATED);

        assertThat(refreshing().find("again")).map(RefreshTicket::newest).contains(true);
        assertThat(refreshing().find("lost")).map(RefreshTicket::newest).contains(false);
    }

    @Test
    void tenSecondsCountFromTheFirstUse() {
        use("first", "lost", 0);
        use("first", "again", 9);

        assertThat(use("first", "late", 11)).isEqualTo(Rotation.REUSED);
    }

    @Test
    void tokenUsedAgainLaterEndsItsFamily() {
        use("first", "second", 0);

        assertThat(use("first", "third", 11)).isEqualTo(Rotation.REUSED);

        assertThat(List.of("first", "second", "third"))
                .allSatisfy(hash -> assertThat(refreshing().find(hash)).isEmpty());
        assertThat(use("second", "fourth", 12)).isEqualTo(Rotation.UNKNOWN);
    }

    @Test
    void grandparentOfTheNewestUsedAtOnceEndsTheFamily() {
        use("first", "second", 0);
        use("second", "third", 1);

        assertThat(use("first", "fourth", 2)).isEqualTo(Rotation.REUSED);
        assertThat(refreshing().find("third")).isEmpty();
    }

    @Test
    void replacedAnswerThatWasNotLostEndsTheFamilyWhenUsed() {
        use("first", "not lost", 0);
        use("first", "again", 1);

        assertThat(use("not lost", "third", 2)).isEqualTo(Rotation.REUSED);
        assertThat(refreshing().find("again")).isEmpty();
    }

    @Test
    void endOfAFamilyRevokesItsAccessTokensAndNoOthers() {
        tokens().add(access("of it", "family", 3600));
        tokens().add(access("of it, dead", "family", -601));
        tokens().add(access("of another", "", 3600));
        use("first", "second", 0);

        use("first", "third", 11);

        assertThat(revocations().since(0)).containsExactly(Revocation.ofToken(SHOP, "of it", NOON.plusSeconds(3600)));
    }

    @Test
    void manyUsesOfOneTokenAtOnceLeaveOneAlive() throws Exception {
        int users = 8;

        List<Rotation> rotations =
                Together.run(users, IntStream.range(0, users).mapToObj(number -> using("first", "child-" + number)));

        assertThat(rotations).containsOnly(Rotation.ROTATED);
        assertThat(IntStream.range(0, users)
                        .mapToObj(number -> refreshing().find("child-" + number).orElseThrow())
                        .filter(RefreshTicket::newest))
                .hasSize(1);
    }

    @Test
    void manyUsesOfAnOldTokenAtOnceEndTheFamilyOnceAndForAll() throws Exception {
        int users = 8;
        tokens().add(access("of it", "family", 3600));
        use("first", "second", -20);

        List<Rotation> rotations =
                Together.run(users, IntStream.range(0, users).mapToObj(number -> using("first", "child-" + number)));

        assertThat(rotations).containsOnlyOnce(Rotation.REUSED).contains(Rotation.UNKNOWN);
        assertThat(refreshing().find("second")).isEmpty();
        assertThat(revocations().since(0)).hasSize(1);
    }

    @Test
    void accessTokensIssuedWhileTheFamilyEndsAreRevokedOrNotKept() throws Exception {
        int issuers = 5;
        Callable<Boolean> ending = () -> {
            refreshing().end("family", NOON);
            return true;
        };

        List<Boolean> kept = Together.run(
                issuers + 1,
                IntStream.rangeClosed(0, issuers)
                        .mapToObj(number ->
                                number == 0 ? ending : () -> tokens().add(access("" + number, "family", 60))));

        long issued = kept.stream().skip(1).filter(was -> was).count();
        assertThat(revocations().since(0)).hasSize((int) issued);
    }

    @Test
    void familiesGoWithTheirAccount() {
        accounts().delete(family.accountId());

        assertThat(refreshing().find("first")).isEmpty();
    }

    @Test
    void familiesGoWithTheirApplication() {
        applications().delete(SHOP);

        assertThat(refreshing().find("first")).isEmpty();
    }

    @Test
    void familiesEndWhenTheApplicationIsDisabled() {
        applications().save(saved(false, new RefreshSettings(true, LIFETIME)));

        assertThat(refreshing().find("first")).isEmpty();
    }

    @Test
    void familiesEndWhenTheApplicationHandsOutNoneAnyMore() {
        applications().save(saved(true, RefreshSettings.OFF));

        assertThat(refreshing().find("first")).isEmpty();
    }

    @Test
    void familiesOutliveAnyOtherChangeOfTheApplication() {
        applications().save(saved(true, new RefreshSettings(true, LIFETIME)));

        assertThat(refreshing().find("first")).isPresent();
    }

    @Test
    void livingFamiliesOfAnApplicationAreCounted() {
        use("first", "second", 60);

        assertThat(refreshing().living(SHOP, NOON)).isEqualTo(1);
        assertThat(refreshing().living(SHOP, NOON.plus(LIFETIME).plusSeconds(60)))
                .isZero();
        assertThat(refreshing().living("00000002", NOON)).isZero();
    }

    @Test
    void pruningDeletesWhatHasExpired() {
        use("first", "second", 60);

        assertThat(refreshing().prune(NOON.plus(LIFETIME).plusSeconds(1))).isEqualTo(1);
        assertThat(refreshing().find("second")).isPresent();
        assertThat(refreshing().prune(NOON.plus(LIFETIME).plusSeconds(61))).isEqualTo(1);
        assertThat(families()).isZero();
    }

    @Test
    void refusedTokenIsNotToldInTheFault() {
        assertThatExceptionOfType(JdbiException.class)
                .isThrownBy(() -> refreshing()
                        .start(new RefreshFamily("other", SHOP, family.accountId() + 1, NOON), token("cafebabe", 0)))
                .satisfies(fault -> assertThat(Logged.text(fault)).doesNotContain("cafebabe"));
    }

    private int families() {
        return database()
                .jdbi()
                .withHandle(handle -> handle.createQuery("SELECT COUNT(*) FROM refresh_family")
                        .mapTo(Integer.class)
                        .one());
    }

    private Callable<Rotation> using(String hash, String successor) {
        return () -> use(hash, successor, 0);
    }

    private Rotation use(String hash, String successor, int secondsPastNoon) {
        return refreshing().rotate(hash, token(successor, secondsPastNoon), GRACE);
    }

    private static KeptRefreshToken token(String hash, int secondsPastNoon) {
        Instant issued = NOON.plusSeconds(secondsPastNoon);
        return new KeptRefreshToken(hash, issued, issued.plus(LIFETIME));
    }

    private TokenRecord access(String id, String familyId, int seconds) {
        return new TokenRecord(id, SHOP, family.accountId(), "key-1", familyId, NOON, NOON.plusSeconds(seconds));
    }

    private static Application saved(boolean enabled, RefreshSettings refresh) {
        return new Application(
                SHOP, "Shop", enabled, "jwt", Map.of(), Map.of(), ApplicationRules.NONE, refresh, 2, NOON, NOON);
    }

    private JdbiRefreshRepository refreshing() {
        return new JdbiRefreshRepository(database().jdbi());
    }

    private JdbiTokenRepository tokens() {
        return new JdbiTokenRepository(database().jdbi());
    }

    private JdbiRevocationRepository revocations() {
        return new JdbiRevocationRepository(database().jdbi());
    }

    private JdbiAccountRepository accounts() {
        return new JdbiAccountRepository(database().jdbi(), new ConfigVersion(database()));
    }

    private JdbiApplicationRepository applications() {
        return new JdbiApplicationRepository(database().jdbi(), new ConfigVersion(database()));
    }
}
