package dev.latchkey.server.config;

import java.time.Duration;

/**
 * How much one client, and all together, may ask of the server.
 *
 * @param threads that serve requests where there are no virtual threads
 * @param headerTimeout within which the headers of a request must have arrived, give or take a quarter
 * @param bodyTimeout within which a body must have arrived
 */
public record LimitSettings(
        long bodyBytes,
        int headerBytes,
        int connections,
        int threads,
        Duration idleTimeout,
        Duration headerTimeout,
        Duration bodyTimeout,
        Duration shutdownGrace,
        VirtualThreads virtualThreads) {

    /** With virtual threads where they are of use. */
    public LimitSettings(
            long bodyBytes,
            int headerBytes,
            int connections,
            int threads,
            Duration idleTimeout,
            Duration headerTimeout,
            Duration bodyTimeout,
            Duration shutdownGrace) {
        this(
                bodyBytes,
                headerBytes,
                connections,
                threads,
                idleTimeout,
                headerTimeout,
                bodyTimeout,
                shutdownGrace,
                VirtualThreads.AUTO);
    }
}
