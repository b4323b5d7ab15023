package dev.latchkey.server.config;

/**
 * How long the audit log is kept, whichever limit is met first, and how much of what is read goes into it.
 *
 * @param readsPerMinute good reads of one kind with an entry of their own; the others are counted
 */
public record AuditSettings(int days, int entries, int readsPerMinute) {}
