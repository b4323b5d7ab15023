package dev.latchkey.server.config;

/** How long the audit log is kept: whichever limit is met first. */
public record AuditSettings(int days, int entries) {}
