package dev.latchkey.auth.flood;

import java.time.Instant;
import java.util.List;

/** Where failed attempts are counted: in the database, so that they outlive a restart and all servers share them. */
public interface FloodRepository {

    /** What is counted. */
    enum Event {
        /**
         * Identifier is {@code <account id>-<address>}, or {@code ?<hash of the name>-<address>} for an unknown name,
         * or {@code <account id>-code} for codes of a second factor.
         */
        ACCOUNT,
        /** Identifier is the address. */
        ADDRESS
    }

    void add(Event event, String identifier, Instant at);

    /** Times of the attempts since a moment, oldest first, at most {@code most} of the newest ones. */
    List<Instant> since(Event event, String identifier, Instant since, int most);

    void clear(Event event, String identifier);

    /** Identifiers with at least {@code count} attempts since a moment. */
    List<String> reaching(Event event, int count, Instant since);

    /** Deletes attempts before a moment. */
    int prune(Event event, Instant before);
}
