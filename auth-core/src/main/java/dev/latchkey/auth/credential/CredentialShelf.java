package dev.latchkey.auth.credential;

import dev.latchkey.auth.application.CredentialSource;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.spi.AccountCredential;
import dev.latchkey.auth.spi.AccountCredentials;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.token.Revocations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The living credentials of accounts: what methods look up, and when each was last used. One that was revoked as
 * a token, or made before all tokens of its account or its application were ended, is not living. Thread-safe.
 */
public final class CredentialShelf implements CredentialSource {

    /** For this long an expired credential is still told from one that never was. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** Of what can be made; a method may ask for whatever a request holds. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{4,64}");

    private final CredentialRepository repository;
    private final ProofSeal seal;
    private final Revocations revocations;
    private final LastUses uses;
    private final Clock clock;

    public CredentialShelf(CredentialRepository repository, SecretBox secrets, Revocations revocations, Clock clock) {
        this.repository = repository;
        this.seal = new ProofSeal(secrets);
        this.revocations = revocations;
        this.uses = new LastUses(repository, clock);
        this.clock = clock;
    }

    @Override
    public AccountCredentials lent(String applicationId, String methodId) {
        return new AccountCredentials() {
            @Override
            public Optional<AccountCredential> find(String id) {
                return Optional.of(id)
                        .filter(asked -> ID.matcher(asked).matches())
                        .flatMap(asked -> living(applicationId, asked))
                        .filter(kept -> kept.methodId().equals(methodId))
                        .map(CredentialShelf.this::opened);
            }

            @Override
            public void used(AccountCredential credential) {
                uses.note(applicationId, credential.id());
            }
        };
    }

    /** Writes down what was used since; called by the clock, and once more before the database is closed. */
    public void writeUses() {
        uses.write();
    }

    /** Deletes what has long expired. */
    public int prune() {
        return repository.prune(clock.instant().minus(REMEMBERED));
    }

    Optional<HeldCredential> living(String applicationId, String id) {
        return repository.find(applicationId, id).filter(this::lives).map(uses::with);
    }

    List<HeldCredential> living(List<HeldCredential> kept) {
        return kept.stream().filter(this::lives).map(uses::with).toList();
    }

    String sealed(String proof, String applicationId, String id) {
        return seal.seal(proof, applicationId, id);
    }

    private boolean lives(HeldCredential kept) {
        Credential asCredential = new Credential(kept.id(), "", kept.created(), kept.expires(), Instant.EPOCH);
        return revocations.ending(kept.applicationId(), asCredential, "").isEmpty()
                && !revocations.accountEnded(kept.accountId(), kept.created());
    }

    private AccountCredential opened(HeldCredential kept) {
        return new AccountCredential(
                kept.id(), kept.holder(), seal.open(kept), kept.options(), kept.created(), kept.expires());
    }
}
