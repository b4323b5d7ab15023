package dev.latchkey.web;

/** Knows failures that are nobody's fault here: something that the server depends on is away for a while. */
@FunctionalInterface
public interface Outages {

    /** What an answer says to whoever should try again, in seconds. */
    String RETRY_SECONDS = "5";

    /** Whether the failure, or what it was caused by, is such an outage. */
    boolean cause(Throwable failure);
}
