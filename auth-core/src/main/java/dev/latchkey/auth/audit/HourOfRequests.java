package dev.latchkey.auth.audit;

import java.time.Instant;

/**
 * How many requests of an hour were decided alike.
 *
 * @param start of the hour, in UTC
 * @param errorCode empty for those that the gate let pass
 */
public record HourOfRequests(Instant start, String errorCode, long requests) {}
