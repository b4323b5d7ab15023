/**
 * Backups of the embedded database: made while a server runs, checked by restoring them, and brought back. Start at
 * {@link dev.latchkey.server.backup.Backups}.
 */
package dev.latchkey.server.backup;
