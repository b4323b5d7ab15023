package dev.latchkey.store;

/**
 * Keeps in memory what other servers on the same PostgreSQL may change, and is told by the {@link ChangeListener}. Called
 * in the listener's thread, so it is quick and never throws; never called on the embedded database, which has no others.
 */
public interface ChangeHearer {

    /** The channel of {@link ChangeNotice} that it listens to. */
    String channel();

    /** A notice, of whatever server. */
    void heard(String payload);

    /** Notices may have been missed until now. */
    void missed();

    /**
     * Every notice of what was committed before a moment has been heard.
     *
     * @param nanos that moment, as {@link System#nanoTime} tells it
     */
    void upToDate(long nanos);
}
