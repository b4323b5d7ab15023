package dev.latchkey.auth.token;

import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.token.Revocation.Kind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What has been revoked. A revocation is written to the database and known in memory before its method returns, so the
 * very next request sees it; other servers learn of it by {@link #refresh}, which they call each second. Requests read
 * the memory without a lock and without a query.
 *
 * <p>A revocation does not move the configuration's version: clients log out all the time, and each move makes every
 * server read all of its configuration anew. It has a version of its own, and a server reads what is new only.
 */
public final class Revocations {

    private final RevocationRepository repository;
    private final Clock clock;
    private final Map<Subject, Revocation> living = new ConcurrentHashMap<>();
    private long seen;

    private record Subject(Kind kind, String applicationId, String name) {
        private Subject {
            name = Revocation.kept(name);
        }
    }

    public Revocations(RevocationRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Ends one credential that its method found good. */
    public void endCredential(String applicationId, Credential credential, String text) {
        add(List.of(
                credential.id().isEmpty()
                        ? Revocation.ofFingerprint(applicationId, Sha256.hex(text), credential.expiresAt())
                        : Revocation.ofToken(applicationId, credential.id(), credential.expiresAt())));
    }

    /** Ends every token and refresh family of an account; browser sessions go on. */
    public void endAccount(long accountId) {
        add(List.of(Revocation.ofAccount(accountId, nextSecond())));
    }

    /** Ends every token and refresh family of an application. */
    public void endApplication(String applicationId) {
        add(List.of(Revocation.ofApplication(applicationId, nextSecond())));
    }

    /** Ends everything that a key proves, now and later: for keys of others, which have no state here. */
    public void endKey(String applicationId, String keyId) {
        add(List.of(Revocation.ofKey(applicationId, keyId)));
    }

    /** Whether {@link #endKey} was called for this key. */
    public boolean keyEnded(String applicationId, String keyId) {
        return known(Kind.KEY, applicationId, keyId);
    }

    public void add(List<Revocation> revocations) {
        repository.add(revocations);
        revocations.forEach(this::remember);
    }

    /** Which kind of revocation ended a credential, before its account is looked at; empty if none did. */
    public Optional<Kind> ending(String applicationId, Credential credential, String text) {
        if (living.isEmpty()) {
            return Optional.empty();
        }
        boolean named = !credential.id().isEmpty();
        boolean single = named
                ? known(Kind.TOKEN, applicationId, credential.id())
                : known(Kind.FINGERPRINT, applicationId, Sha256.hex(text));
        if (single) {
            return Optional.of(named ? Kind.TOKEN : Kind.FINGERPRINT);
        }
        if (!credential.keyId().isEmpty() && known(Kind.KEY, applicationId, credential.keyId())) {
            return Optional.of(Kind.KEY);
        }
        boolean application = credential.issuedAt().isBefore(limit(Kind.APPLICATION, applicationId, applicationId));
        return application ? Optional.of(Kind.APPLICATION) : Optional.empty();
    }

    /** Whether what was issued to an account at a moment has been ended with all the account's tokens. */
    public boolean accountEnded(long accountId, Instant issued) {
        return issued.isBefore(limit(Kind.ACCOUNT, "", Long.toString(accountId)));
    }

    boolean ended(TokenRecord token) {
        return known(Kind.TOKEN, token.applicationId(), token.id())
                || known(Kind.KEY, token.applicationId(), token.keyId())
                || token.issued().isBefore(validFrom(token.applicationId(), token.accountId()));
    }

    /** What is issued before this moment is ended already; at most a second ahead. */
    public Instant validFrom(String applicationId, long accountId) {
        Instant application = limit(Kind.APPLICATION, applicationId, applicationId);
        Instant account = limit(Kind.ACCOUNT, "", Long.toString(accountId));
        return application.isAfter(account) ? application : account;
    }

    /** Learns what other servers, or writers beside this object, have revoked. */
    public synchronized void refresh() {
        long current = repository.version();
        if (current != seen) {
            repository.since(seen).forEach(this::remember);
            seen = current;
        }
    }

    /** Forgets what ends nothing any more. */
    public int prune() {
        Instant now = clock.instant();
        living.values().removeIf(revocation -> revocation.keptUntil().isBefore(now));
        return repository.prune(now);
    }

    private void remember(Revocation revocation) {
        Subject subject = new Subject(revocation.kind(), revocation.applicationId(), revocation.subject());
        living.merge(subject, revocation, Revocation::with);
    }

    private boolean known(Kind kind, String applicationId, String name) {
        return living.containsKey(new Subject(kind, applicationId, name));
    }

    private Instant limit(Kind kind, String applicationId, String name) {
        Revocation revocation = living.get(new Subject(kind, applicationId, name));
        return revocation == null ? Instant.MIN : revocation.issuedBefore();
    }

    /** Tokens carry whole seconds, so what was issued in this very second must fall before the limit. */
    private Instant nextSecond() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
    }
}
