package dev.latchkey.auth.session;

import java.util.Optional;

/** Where one-time sign-in links are kept. */
public interface SignInLinkRepository {

    /** Adds a link; earlier links of the same account are gone. */
    void add(SignInLink link);

    Optional<SignInLink> find(String hash);

    /** Takes a link away; of several callers at once only one gets true. */
    boolean take(String hash);
}
