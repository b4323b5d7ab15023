package dev.latchkey.server.config;

import java.time.Duration;

/**
 * How much one client, and all together, may ask of the server.
 *
 * @param threads that serve requests where there are no virtual threads
 * @param headerTimeout within which the headers of a request must have arrived, give or take a quarter
 * @param bodyTimeout within which a body must have arrived
 * @param refusalPause that the answer to a caller waits who is refused again and again
 * @param shutdownGrace for requests in flight when the server stops
 * @param shutdownDrain before that, in which the server says that it is not ready and still takes requests
 */
public record LimitSettings(
        long bodyBytes,
        int headerBytes,
        int connections,
        int threads,
        Duration idleTimeout,
        Duration headerTimeout,
        Duration bodyTimeout,
        Duration refusalPause,
        Duration shutdownGrace,
        Duration shutdownDrain,
        VirtualThreads virtualThreads) {}
