/**
 * Authentication methods that others wrote, from a folder of jars.
 *
 * <p>Start at {@link dev.latchkey.plugin.PluginFolder}. Whatever a plugin does while it is checked, loaded, used or
 * replaced, the server runs on: a refusal is a {@link dev.latchkey.plugin.PluginReport} with a reason, a fault of a
 * running plugin is an exception of the host's own, and nothing of one plugin is visible to another.
 */
package dev.latchkey.plugin;
