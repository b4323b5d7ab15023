package dev.latchkey.server.http;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A request that has been answered, whoever answered it.
 *
 * @param method as sent
 * @param status 0 if the connection ended before there was one
 * @param bytes of the answer's body
 * @param time from the first byte of the request to the last of the answer
 * @param particulars to be asked while the request is being told of, not later
 */
public record AnsweredRequest(String method, int status, long bytes, Duration time, Supplier<Particulars> particulars) {

    /**
     * What single requests are told from each other by, found when somebody asks.
     *
     * @param path as sent, without the query, in which there may be secrets
     */
    public record Particulars(String requestId, String traceId, String clientAddress, String path, String userAgent) {}
}
