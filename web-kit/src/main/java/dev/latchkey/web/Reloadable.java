package dev.latchkey.web;

/**
 * Configuration held in memory as an immutable snapshot. Whoever saves a change reloads the snapshot before answering;
 * when another server saved it, the server calls this as soon as it learns of the new configuration version. Each
 * module contributes its own to a Guice set.
 */
public interface Reloadable {

    /** Builds the snapshot anew from the database and swaps it in. Safe to call at any time, from any thread. */
    void reload();
}
