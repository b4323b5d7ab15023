package dev.latchkey.auth.testing;

import dev.latchkey.auth.credential.CredentialRepository;
import dev.latchkey.auth.credential.CredentialUse;
import dev.latchkey.auth.credential.HeldCredential;
import dev.latchkey.auth.token.Revocation;
import dev.latchkey.auth.token.Revocations;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Credentials of accounts in memory. */
public final class MemoryCredentials implements CredentialRepository {

    private final Map<String, HeldCredential> rows = new LinkedHashMap<>();
    private final Revocations revocations;
    private int writes;

    public MemoryCredentials(Revocations revocations) {
        this.revocations = revocations;
    }

    /** How often uses were written. */
    public int writes() {
        return writes;
    }

    @Override
    public void add(HeldCredential credential) {
        rows.put(key(credential.applicationId(), credential.id()), credential);
    }

    @Override
    public boolean succeed(HeldCredential successor, String oldId, Instant oldExpires) {
        HeldCredential old = rows.get(key(successor.applicationId(), oldId));
        if (old == null) {
            return false;
        }
        Instant expires = oldExpires.isBefore(old.expires()) ? oldExpires : old.expires();
        rows.put(key(old.applicationId(), old.id()), with(old, expires, old.lastUsed()));
        add(successor);
        return true;
    }

    @Override
    public Optional<HeldCredential> find(String applicationId, String id) {
        return Optional.ofNullable(rows.get(key(applicationId, id)));
    }

    @Override
    public List<HeldCredential> ofAccount(long accountId) {
        return newestFirst(row -> row.accountId() == accountId);
    }

    @Override
    public List<HeldCredential> ofApplication(String applicationId) {
        return newestFirst(row -> row.applicationId().equals(applicationId));
    }

    @Override
    public boolean remove(String applicationId, String id, Revocation revocation) {
        boolean removed = rows.remove(key(applicationId, id)) != null;
        if (removed) {
            revocations.add(List.of(revocation));
        }
        return removed;
    }

    @Override
    public void used(List<CredentialUse> uses) {
        writes++;
        uses.forEach(use -> rows.computeIfPresent(
                key(use.applicationId(), use.id()), (key, row) -> with(row, row.expires(), use.at())));
    }

    @Override
    public int prune(Instant before) {
        int all = rows.size();
        rows.values().removeIf(row -> row.expires().isBefore(before));
        return all - rows.size();
    }

    private List<HeldCredential> newestFirst(Predicate<HeldCredential> wanted) {
        List<HeldCredential> found =
                new ArrayList<>(rows.values().stream().filter(wanted).toList());
        Collections.reverse(found);
        return found;
    }

    private static HeldCredential with(HeldCredential row, Instant expires, Instant lastUsed) {
        return new HeldCredential(
                row.applicationId(),
                row.id(),
                row.methodId(),
                row.accountId(),
                row.holder(),
                row.label(),
                row.sealedProof(),
                row.options(),
                row.created(),
                expires,
                lastUsed);
    }

    private static String key(String applicationId, String id) {
        return applicationId + "/" + id;
    }
}
