package dev.latchkey.auth.credential;

import dev.latchkey.auth.account.AccountDirectory;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import dev.latchkey.auth.token.Revocation;
import dev.latchkey.auth.token.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Makes, lists, renews and revokes credentials of accounts. Who may do so is its callers' to decide. What it changes is
 * seen by the very next request. Thread-safe.
 */
public final class CredentialDesk {

    /** So many living ones an account may hold for one application. */
    public static final int MOST_EACH = 50;

    /** The old credential lives on for as long as this after its renewal, at most. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(30);

    private static final Duration LONGEST_LIFE = Duration.ofDays(36_500);
    private static final Pattern LABEL = Pattern.compile("[^\\p{Cntrl}\\p{Cs}\\u2028\\u2029]*");

    private final CredentialRepository repository;
    private final CredentialShelf shelf;
    private final CredentialMakers makers;
    private final AccountDirectory accounts;
    private final Revocations revocations;
    private final Clock clock;

    public CredentialDesk(
            CredentialRepository repository,
            CredentialShelf shelf,
            CredentialMakers makers,
            AccountDirectory accounts,
            Revocations revocations,
            Clock clock) {
        this.repository = repository;
        this.shelf = shelf;
        this.makers = makers;
        this.accounts = accounts;
        this.revocations = revocations;
        this.clock = clock;
    }

    /** Newest first; what has expired less than 30 days ago included. */
    public List<HeldCredential> ofAccount(long accountId) {
        return shelf.living(repository.ofAccount(accountId));
    }

    /** As {@link #ofAccount}. */
    public List<HeldCredential> ofApplication(String applicationId) {
        return shelf.living(repository.ofApplication(applicationId));
    }

    public Optional<HeldCredential> find(String applicationId, String id) {
        return shelf.living(applicationId, id);
    }

    /** The moment at which a credential expires that is made now to live so long. */
    public Instant expiryAfter(Duration life) {
        return now().plus(life);
    }

    /** @throws CredentialProblem with every problem found */
    public FreshCredential make(CredentialWish wish) {
        AccountView holder = holder(wish.accountId());
        CredentialKind kind = kind(wish.applicationId());
        List<SettingProblem> problems = new ArrayList<>(labelProblems(wish.label()));
        problems.addAll(expiryProblems(wish.expires()));
        problems.addAll(makers.problems(kind, wish.options()));
        if (!problems.isEmpty()) {
            throw new CredentialProblem(problems);
        }
        FreshCredential fresh = fresh(kind, holder, wish);
        repository.add(fresh.kept());
        return fresh;
    }

    /**
     * A new credential with the label, the options and the length of life of an old one, which expires soon.
     *
     * @param overlap how long the old one lives on, from nothing to {@link #LONGEST_OVERLAP}
     * @throws CredentialProblem if there is no such credential, or its options fit its application no more
     */
    public FreshCredential renew(String applicationId, String id, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new CredentialProblem("overlap", "The old one lives on for 0 minutes to 30 days.");
        }
        HeldCredential old = find(applicationId, id).orElseThrow(CredentialDesk::missing);
        CredentialKind kind = kind(applicationId);
        List<SettingProblem> problems = makers.problems(kind, old.options());
        if (!problems.isEmpty()) {
            throw new CredentialProblem(problems);
        }
        FreshCredential fresh = fresh(kind, holder(old.accountId()), again(old));
        if (!repository.succeed(fresh.kept(), id, now().plus(overlap))) {
            throw missing();
        }
        return fresh;
    }

    /** @return false if there is no such credential */
    public boolean revoke(String applicationId, String id) {
        Optional<HeldCredential> kept = repository.find(applicationId, id);
        boolean removed = kept.isPresent() && repository.remove(applicationId, id, revocation(kept.get()));
        revocations.refresh();
        return removed;
    }

    /** What a server has found good and remembers is ended by this; what it looks up is gone. */
    private Revocation revocation(HeldCredential kept) {
        Instant forgotten = clock.instant().plus(Revocation.LONGEST_MEMORY);
        return Revocation.ofToken(
                kept.applicationId(), kept.id(), forgotten.isBefore(kept.expires()) ? forgotten : kept.expires());
    }

    private CredentialWish again(HeldCredential old) {
        boolean forever = old.expires().equals(Instant.MAX);
        Instant expires = forever ? Instant.MAX : now().plus(Duration.between(old.created(), old.expires()));
        return new CredentialWish(old.accountId(), old.applicationId(), old.label(), expires, old.options());
    }

    private FreshCredential fresh(CredentialKind kind, AccountView holder, CredentialWish wish) {
        checkRoom(holder.id(), wish.applicationId());
        MethodSettings options = makers.options(kind, wish.options());
        MadeCredential made = makers.make(kind, options);
        HeldCredential kept = new HeldCredential(
                wish.applicationId(),
                made.id(),
                kind.application().methodId(),
                holder.id(),
                holder.uuid(),
                wish.label().strip(),
                shelf.sealed(made.proof(), wish.applicationId(), made.id()),
                options.values(),
                created(holder.id(), wish.applicationId()),
                whole(wish.expires()),
                Instant.EPOCH);
        return new FreshCredential(kept, made.text());
    }

    private void checkRoom(long accountId, String applicationId) {
        Instant now = clock.instant();
        long held = ofAccount(accountId).stream()
                .filter(kept -> kept.applicationId().equals(applicationId))
                .filter(kept -> !kept.expired(now))
                .count();
        if (held >= MOST_EACH) {
            throw new CredentialProblem(
                    "application", "The account holds " + MOST_EACH + " of these already; revoke some first.");
        }
    }

    /** Not before what ended the account's earlier credentials, which may lie in the next second. */
    private Instant created(long accountId, String applicationId) {
        Instant ended = revocations.validFrom(applicationId, accountId);
        return ended.isAfter(now()) ? ended : now();
    }

    private AccountView holder(long accountId) {
        return accounts.byId(accountId)
                .filter(account -> !account.anonymous())
                .orElseThrow(() -> new CredentialProblem("account", "There is no such account."));
    }

    private CredentialKind kind(String applicationId) {
        return makers.kind(applicationId)
                .orElseThrow(() -> new CredentialProblem(
                        "application", "There is no application '" + applicationId + "' whose accounts hold any."));
    }

    private List<SettingProblem> expiryProblems(Instant expires) {
        boolean fine = expires.equals(Instant.MAX)
                || whole(expires).isAfter(clock.instant())
                        && expires.isBefore(clock.instant().plus(LONGEST_LIFE));
        return fine
                ? List.of()
                : List.of(new SettingProblem("expires", "The expiry lies in the future, within a hundred years."));
    }

    private static List<SettingProblem> labelProblems(String label) {
        boolean fine = !label.isBlank()
                && label.codePointCount(0, label.length()) <= CredentialWish.LONGEST_LABEL
                && LABEL.matcher(label).matches();
        return fine
                ? List.of()
                : List.of(new SettingProblem(
                        "label", "The label has 1 to " + CredentialWish.LONGEST_LABEL + " characters on one line."));
    }

    private static CredentialProblem missing() {
        return new CredentialProblem("id", "There is no such credential, or it was revoked.");
    }

    private Instant now() {
        return whole(clock.instant());
    }

    private static Instant whole(Instant moment) {
        return moment.equals(Instant.MAX) ? moment : moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
