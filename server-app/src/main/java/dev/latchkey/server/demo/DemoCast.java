package dev.latchkey.server.demo;

/**
 * Who and what takes part in the demonstration.
 *
 * @param applicationId what clients send as {@code AUTH-METHOD}
 * @param password random, and of no use elsewhere: the demonstration shows it
 * @param signInToken signs the administrator in once
 */
record DemoCast(String applicationId, String userName, String password, String signInToken) {}
