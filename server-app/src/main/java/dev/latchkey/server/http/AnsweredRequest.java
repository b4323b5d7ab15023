package dev.latchkey.server.http;

import java.time.Duration;

/**
 * A request that has been answered, whoever answered it.
 *
 * @param method as sent
 * @param path as sent, without the query, in which there may be secrets
 * @param status 0 if the connection ended before there was one
 * @param bytes of the answer's body
 * @param time from the first byte of the request to the last of the answer
 */
public record AnsweredRequest(
        String requestId,
        String traceId,
        String clientAddress,
        String method,
        String path,
        int status,
        long bytes,
        Duration time,
        String userAgent) {}
