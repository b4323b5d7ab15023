/** The log file, written so that no request can forge an entry. Start at {@link dev.latchkey.server.logging.Logs}. */
package dev.latchkey.server.logging;
