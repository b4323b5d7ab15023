package dev.latchkey.admin.call;

/**
 * What somebody wants to try.
 *
 * @param target path and query, as they stand in a request line
 * @param body empty for none
 */
public record TrialRequest(String method, String target, String body) {}
