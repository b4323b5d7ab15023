package dev.latchkey.auth.factor;

import java.util.List;
import java.util.Optional;

/** Where second factors are kept. They go with their account. */
public interface SecondFactorRepository {

    Optional<SecondFactor> find(long accountId);

    /** Keeps a factor with its recovery codes in place of what the account had. */
    void put(SecondFactor factor, List<String> recoveryHashes);

    /** Replaces the recovery codes; does nothing if the account has no factor. */
    void putRecovery(long accountId, List<String> recoveryHashes);

    /** Uses up a time step and all before it; of several who ask for one step, one alone hears true. */
    boolean takeStep(long accountId, long step);

    /** Uses up a recovery code; of several who ask for one, one alone hears true. */
    boolean takeRecovery(long accountId, String hash);

    int recoveryLeft(long accountId);

    /** Does nothing if there is none. */
    void delete(long accountId);

    /** One of the sealed secrets, to tell which key they are sealed with; empty if there is none. */
    Optional<String> anySealedSecret();
}
