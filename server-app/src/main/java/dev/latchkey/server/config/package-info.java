/**
 * What an operator can set: one table, {@code KnownSettings}, from which parsing, {@code --help} and the documentation
 * page come. Start at {@link dev.latchkey.server.config.SettingsLoader}.
 */
package dev.latchkey.server.config;
