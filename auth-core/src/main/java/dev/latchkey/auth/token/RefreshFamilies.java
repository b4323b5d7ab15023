package dev.latchkey.auth.token;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Refresh tokens, rotated at each use (contract "auth", section 2; RFC 9700, section 4.14.2). Thread-safe. */
public final class RefreshFamilies {

    /** How long a client whose answer was lost may ask again with the same token. */
    public static final Duration LOST_ANSWER = Duration.ofSeconds(10);

    /** For this long an expired token is still told from one that never was. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final RefreshRepository repository;
    private final Revocations revocations;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public RefreshFamilies(RefreshRepository repository, Revocations revocations, Clock clock) {
        this.repository = repository;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** What a login starts. */
    public record Started(String familyId, IssuedRefresh first) {}

    /** @param loginAt the moment by which the account's later changes end the family */
    public Started start(String applicationId, long accountId, Instant loginAt, Duration lifetime) {
        String id = UUID.randomUUID().toString();
        RefreshToken token = RefreshToken.fresh(random);
        KeptRefreshToken kept = kept(token, lifetime);
        repository.start(new RefreshFamily(id, applicationId, accountId, loginAt), kept);
        return new Started(id, new IssuedRefresh(token.value(), kept.expires()));
    }

    /** A token of a living family, be it the newest or not; empty for anything else. */
    public Optional<RefreshTicket> find(String presented) {
        return RefreshToken.parse(presented).flatMap(token -> repository.find(token.hash()));
    }

    /** Whether all tokens of its account or its application were ended since the login. */
    public boolean ended(RefreshFamily family) {
        return family.created().isBefore(revocations.validFrom(family.applicationId(), family.accountId()));
    }

    /** Uses a token up. */
    public Renewal renew(String presented, Duration lifetime) {
        Optional<RefreshToken> used = RefreshToken.parse(presented);
        if (used.isEmpty()) {
            return new Renewal(Rotation.UNKNOWN, IssuedRefresh.NONE);
        }
        RefreshToken next = RefreshToken.fresh(random);
        KeptRefreshToken kept = kept(next, lifetime);
        Rotation rotation = repository.rotate(used.get().hash(), kept, LOST_ANSWER);
        if (rotation == Rotation.REUSED) {
            revocations.refresh();
        }
        boolean rotated = rotation == Rotation.ROTATED;
        return new Renewal(rotation, rotated ? new IssuedRefresh(next.value(), kept.expires()) : IssuedRefresh.NONE);
    }

    /** Ends a family with its access tokens; the next request sees it. */
    public void end(RefreshFamily family) {
        repository.end(family.id(), clock.instant());
        revocations.refresh();
    }

    /** How many log-ins of an application go on by refresh tokens. */
    public long living(String applicationId) {
        return repository.living(applicationId, clock.instant());
    }

    /** Deletes what has long expired. */
    public int prune() {
        return repository.prune(clock.instant().minus(REMEMBERED));
    }

    private KeptRefreshToken kept(RefreshToken token, Duration lifetime) {
        Instant now = clock.instant();
        return new KeptRefreshToken(
                token.hash(), now, now.truncatedTo(ChronoUnit.SECONDS).plus(lifetime));
    }
}
