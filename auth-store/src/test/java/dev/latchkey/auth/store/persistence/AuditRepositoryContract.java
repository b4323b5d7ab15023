package dev.latchkey.auth.store.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditFilter;
import dev.latchkey.auth.audit.HourOfRequests;
import dev.latchkey.auth.audit.TraceStep;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

abstract class AuditRepositoryContract {

    private static final Instant NOON = Samples.NOON;

    private static final Instant HOUR = Instant.parse("2025-09-22T12:00:00Z");

    private static final List<TraceStep> STEPS = List.of(
            new TraceStep("application", TraceStep.Result.PASSED, List.of()),
            new TraceStep("algorithm", TraceStep.Result.FAILED, List.of(Fact.text("found", "none"))));

    /** Migrated, and new for each test. */
    abstract Database database();

    @Test
    void addedEntryIsListedUnchanged() {
        AuditEntry added = entry("r1", NOON);

        audit().add(List.of(added));

        assertThat(all()).containsExactly(added);
    }

    @Test
    void requestCannotKeepItsEntryOutOfTheLog() {
        String hostile = "\u0000\uD83D \\u0000\n'; --" + "x".repeat(10_000);
        AuditEntry added = new AuditEntry(
                NOON, hostile, hostile, hostile, hostile, hostile, hostile, hostile, 400, hostile, hostile, List.of());

        audit().add(List.of(added));

        assertThat(all()).containsExactly(added);
    }

    @Test
    void entriesAreAddedAllOrNone() {
        AuditEntry unkeepable = entry("r2", Instant.parse("+10000-01-01T00:00:00Z"));

        assertThatIllegalArgumentException().isThrownBy(() -> audit().add(List.of(entry("r1", NOON), unkeepable)));

        assertThat(all()).isEmpty();
    }

    @Test
    void addingNothingIsNoFault() {
        audit().add(List.of());

        assertThat(all()).isEmpty();
    }

    @Test
    void entriesComeNewestFirstAndOfOneMomentTheLastAdded() {
        audit().add(List.of(entry("r1", NOON), entry("r2", NOON.plusMillis(1)), entry("r3", NOON)));
        audit().add(List.of(entry("r4", NOON)));

        assertThat(ids(AuditFilter.ALL)).containsExactly("r2", "r4", "r3", "r1");
    }

    @Test
    void hoursAreCountedByErrorCode() {
        audit().add(List.of(
                failed("r0", NOON.minusSeconds(3_601), "TOO_EARLY"),
                failed("r1", NOON.minusSeconds(1), "TOKEN_EXPIRED"),
                failed("r2", NOON, "TOKEN_EXPIRED"),
                failed("r3", NOON.plusSeconds(3_599), "TOKEN_EXPIRED"),
                failed("r4", NOON.plusSeconds(1), ""),
                failed("r5", NOON.plusSeconds(3_600), "")));

        assertThat(audit().hours(NOON.minusSeconds(3_600)))
                .containsExactly(
                        new HourOfRequests(HOUR.minusSeconds(3_600), "TOKEN_EXPIRED", 1),
                        new HourOfRequests(HOUR, "", 1),
                        new HourOfRequests(HOUR, "TOKEN_EXPIRED", 2),
                        new HourOfRequests(HOUR.plusSeconds(3_600), "", 1));
    }

    @Test
    void emptyLogHasNoHours() {
        assertThat(audit().hours(NOON)).isEmpty();
    }

    @Test
    void pagesFollowOneAnother() {
        audit().add(List.of(entry("r1", NOON), entry("r2", NOON), entry("r3", NOON)));

        assertThat(audit().page(AuditFilter.ALL, 0, 2))
                .extracting(AuditEntry::requestId)
                .containsExactly("r3", "r2");
        assertThat(audit().page(AuditFilter.ALL, 2, 2))
                .extracting(AuditEntry::requestId)
                .containsExactly("r1");
    }

    /** Each matches {@link #wanted} and not {@link #other}. */
    static Stream<AuditFilter> filters() {
        return Stream.of(
                new AuditFilter("wanted", "", "", "", "", 0, "", Instant.MIN, Instant.MAX),
                new AuditFilter("", "editor\\\u0000", "", "", "", 0, "", Instant.MIN, Instant.MAX),
                new AuditFilter("", "", "192.0.2.1", "", "", 0, "", Instant.MIN, Instant.MAX),
                new AuditFilter("", "", "", "00c0ffee", "", 0, "", Instant.MIN, Instant.MAX),
                new AuditFilter("", "", "", "", "POST", 0, "", Instant.MIN, Instant.MAX),
                new AuditFilter("", "", "", "", "", 401, "", Instant.MIN, Instant.MAX),
                new AuditFilter("", "", "", "", "", 0, "TOKEN_EXPIRED", Instant.MIN, Instant.MAX),
                new AuditFilter("", "", "", "", "", 0, "", NOON, Instant.MAX),
                new AuditFilter("", "", "", "", "", 0, "", NOON, NOON.plusMillis(1)),
                new AuditFilter(
                        "wanted",
                        "editor\\\u0000",
                        "192.0.2.1",
                        "00c0ffee",
                        "POST",
                        401,
                        "TOKEN_EXPIRED",
                        NOON,
                        NOON.plusSeconds(1)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void filterRestrictsListAndCount(AuditFilter filter) {
        audit().add(List.of(wanted(), other()));

        assertThat(ids(filter)).containsExactly("wanted");
        assertThat(audit().count(filter)).isEqualTo(1);
    }

    @Test
    void endOfATimeSpanIsNotPartOfIt() {
        audit().add(List.of(wanted()));

        assertThat(ids(new AuditFilter("", "", "", "", "", 0, "", Instant.MIN, NOON)))
                .isEmpty();
    }

    @Test
    void emptyFilterRestrictsNothing() {
        audit().add(List.of(wanted(), other()));

        assertThat(audit().count(AuditFilter.ALL)).isEqualTo(2);
    }

    @Test
    void pruningDeletesWhatIsBeforeTheMomentAndCountsIt() {
        audit().add(List.of(entry("r1", NOON.minusMillis(1)), entry("r2", NOON)));

        assertThat(audit().prune(NOON, 10)).isEqualTo(1);
        assertThat(ids(AuditFilter.ALL)).containsExactly("r2");
    }

    @Test
    void pruningDeletesTheOldestBeyondTheMost() {
        audit().add(List.of(
                entry("r1", NOON), entry("r2", NOON), entry("r3", NOON.minusSeconds(1)), entry("r4", NOON)));

        assertThat(audit().prune(Instant.MIN, 2)).isEqualTo(2);
        assertThat(ids(AuditFilter.ALL)).containsExactly("r4", "r2");
    }

    @Test
    void pruningCountsBothKinds() {
        audit().add(List.of(
                entry("r1", NOON.minusSeconds(1)), entry("r2", NOON), entry("r3", NOON), entry("r4", NOON)));

        assertThat(audit().prune(NOON, 1)).isEqualTo(3);
        assertThat(ids(AuditFilter.ALL)).containsExactly("r4");
    }

    @Test
    void pruningLeavesWhatFits() {
        audit().add(List.of(entry("r1", NOON), entry("r2", NOON)));

        assertThat(audit().prune(Instant.MIN, 2)).isZero();
        assertThat(audit().count(AuditFilter.ALL)).isEqualTo(2);
    }

    @Test
    void deletingAllCountsThem() {
        audit().add(List.of(entry("r1", NOON), entry("r2", NOON)));

        assertThat(audit().deleteAll()).isEqualTo(2);
        assertThat(all()).isEmpty();
    }

    @Test
    void eachEntryIsHandedOverNewestFirstUpToTheLimit() {
        audit().add(List.of(entry("r1", NOON), entry("r2", NOON.plusMillis(1)), entry("r3", NOON), other()));
        List<String> taken = new ArrayList<>();

        audit().each(
                        new AuditFilter("", "editor", "", "", "", 0, "", Instant.MIN, Instant.MAX),
                        2,
                        each -> taken.add(each.requestId()));

        assertThat(taken).containsExactly("r2", "r3");
    }

    @Test
    void lastAdmittedIsTheNewestEntryThatTheGateLetPass() {
        audit().add(List.of(
                admitted("00c0ffee", NOON),
                admitted("00c0ffee", NOON.plusMillis(5)),
                entry("refused", NOON.plusMillis(9)),
                admitted("0badcafe", NOON.plusMillis(7))));

        assertThat(audit().lastAdmitted("00c0ffee")).contains(NOON.plusMillis(5));
        assertThat(audit().lastAdmitted("0badcafe")).contains(NOON.plusMillis(7));
        assertThat(audit().lastAdmitted("11111111")).isEmpty();
    }

    @Test
    void entryForSeveralRequestsCountsForAsMany() {
        Instant now = Instant.parse("2025-09-22T12:00:00Z");
        AuditEntry several =
                new AuditEntry(now, "", "app", "jwt", "a", "192.0.2.1", "GET", "", 200, "", "", List.of(), 41);
        AuditEntry one =
                new AuditEntry(now, "r1", "app", "jwt", "a", "192.0.2.1", "GET", "/node/1", 200, "", "", List.of());

        audit().add(List.of(several, one));

        assertThat(all()).containsExactlyInAnyOrder(several, one);
        assertThat(audit().hours(now)).containsExactly(new HourOfRequests(now, "", 42));
    }

    private static AuditEntry admitted(String applicationId, Instant time) {
        return new AuditEntry(
                time, "good", applicationId, "jwt", "editor", "192.0.2.1", "GET", "/node/1", 200, "", "", STEPS);
    }

    private List<AuditEntry> all() {
        return audit().page(AuditFilter.ALL, 0, 10);
    }

    private List<String> ids(AuditFilter filter) {
        return audit().page(filter, 0, 10).stream().map(AuditEntry::requestId).toList();
    }

    private static AuditEntry entry(String requestId, Instant time) {
        return new AuditEntry(
                time,
                requestId,
                "00c0ffee",
                "jwt",
                "editor",
                "192.0.2.1",
                "GET",
                "/node/1",
                401,
                "TOKEN_EXPIRED",
                "Client/1.0 ☃",
                STEPS);
    }

    private static AuditEntry wanted() {
        return new AuditEntry(
                NOON,
                "wanted",
                "00c0ffee",
                "jwt",
                "editor\\\u0000",
                "192.0.2.1",
                "POST",
                "/node",
                401,
                "TOKEN_EXPIRED",
                "",
                STEPS);
    }

    private static AuditEntry other() {
        return new AuditEntry(
                NOON.minusMillis(1),
                "other",
                "",
                "",
                AuditEntry.ANONYMOUS,
                "192.0.2.10",
                "GET",
                "/node",
                200,
                "",
                "",
                List.of());
    }

    private JdbiAuditRepository audit() {
        return new JdbiAuditRepository(database());
    }

    private static AuditEntry failed(String id, Instant time, String error) {
        return new AuditEntry(time, id, "", "", "editor", "192.0.2.1", "GET", "/node/1", 401, error, "", List.of());
    }
}
