package dev.latchkey.auth.credential;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * A credential of an account as it is kept. Printed by its id only.
 *
 * @param id unique within the application, and no secret
 * @param methodId whose format the proof has; a credential is good under no other method
 * @param accountId the holder's number
 * @param holder the holder's stable id
 * @param label by which its holder knows it
 * @param sealedProof see {@link dev.latchkey.auth.spi.MadeCredential#proof}, sealed
 * @param options by key, as chosen when it was made
 * @param created whole seconds
 * @param expires whole seconds; {@link Instant#MAX} if never
 * @param lastUsed whole minutes; {@link Instant#EPOCH} if never
 */
public record HeldCredential(
        String applicationId,
        String id,
        String methodId,
        long accountId,
        UUID holder,
        String label,
        String sealedProof,
        Map<String, String> options,
        Instant created,
        Instant expires,
        Instant lastUsed) {

    public HeldCredential {
        Objects.requireNonNull(holder);
        Objects.requireNonNull(sealedProof);
        options = Map.copyOf(options);
    }

    public boolean expired(Instant now) {
        return !now.isBefore(expires);
    }

    public boolean used() {
        return !lastUsed.equals(Instant.EPOCH);
    }

    HeldCredential usedAt(Instant moment) {
        return new HeldCredential(
                applicationId,
                id,
                methodId,
                accountId,
                holder,
                label,
                sealedProof,
                options,
                created,
                expires,
                moment.isAfter(lastUsed) ? moment : lastUsed);
    }

    @Override
    public String toString() {
        return "HeldCredential[" + applicationId + "/" + id + "]";
    }
}
