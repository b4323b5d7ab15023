package dev.latchkey.server.testkit;

/**
 * An application of a test's server.
 *
 * @param id what clients send as {@code AUTH-METHOD}
 * @param method the id of its method
 */
public record TestApplication(String id, String method) {}
