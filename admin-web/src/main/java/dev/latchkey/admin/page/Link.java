package dev.latchkey.admin.page;

/**
 * A link inside this server.
 *
 * @param href path made by the server, never by a user
 */
public record Link(String href, String text) {}
