package dev.latchkey.auth.credential;

import dev.latchkey.auth.token.Revocation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where credentials of accounts are kept. One goes with its account and with its application. */
public interface CredentialRepository {

    /** @throws CredentialProblem if the account or the application is gone, or the id is taken */
    void add(HeldCredential credential);

    /**
     * Adds a credential and lets another one of the same application expire, unless it expires before; all or nothing.
     *
     * @return false if there is no such other one, and nothing was done
     * @throws CredentialProblem as {@link #add}
     */
    boolean succeed(HeldCredential successor, String oldId, Instant oldExpires);

    Optional<HeldCredential> find(String applicationId, String id);

    /** All of an account, newest first. */
    List<HeldCredential> ofAccount(long accountId);

    /** All of an application, newest first. */
    List<HeldCredential> ofApplication(String applicationId);

    /**
     * Deletes a credential and revokes what was found good of it, all or nothing.
     *
     * @return false if there is no such credential, and nothing was done
     */
    boolean remove(String applicationId, String id, Revocation revocation);

    /** Keeps when credentials were last used, unless they were used later. Ones that are gone are passed over. */
    void used(List<CredentialUse> uses);

    /** Deletes what expired before a moment. */
    int prune(Instant before);
}
