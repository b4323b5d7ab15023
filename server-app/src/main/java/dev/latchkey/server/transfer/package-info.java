/**
 * Settings as a file: out of the database, and into it with the checks of the forms. Start at
 * {@link dev.latchkey.server.transfer.SettingsTransfer}.
 */
package dev.latchkey.server.transfer;
