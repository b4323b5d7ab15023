package dev.latchkey.server.config;

import dev.latchkey.auth.audit.AuditBudget;

/**
 * How long the audit log is kept, whichever limit is met first, and how much of what is read and refused goes into it.
 *
 * @param budget what has an entry of its own; the rest is counted
 */
public record AuditSettings(int days, int entries, AuditBudget budget) {}
