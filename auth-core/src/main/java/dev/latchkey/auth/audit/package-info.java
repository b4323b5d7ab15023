/** The audit log: every decision of the gate with its reasons. Start at {@link dev.latchkey.auth.audit.AuditLog}. */
package dev.latchkey.auth.audit;
