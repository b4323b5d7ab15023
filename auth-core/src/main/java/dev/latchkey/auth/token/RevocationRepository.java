package dev.latchkey.auth.token;

import java.time.Instant;
import java.util.List;

/** Where revocations are kept. Every write has a version of its own, given in the order of the commits. */
public interface RevocationRepository {

    /** The version of the last write; a cheap question that every server asks once a second. */
    long version();

    /** What was written after this version; 0 for everything. */
    List<Revocation> since(long version);

    /** All or nothing; an entry for a subject that is revoked already widens that. */
    void add(List<Revocation> revocations);

    /** Deletes entries that are kept until before a moment. */
    int prune(Instant before);
}
