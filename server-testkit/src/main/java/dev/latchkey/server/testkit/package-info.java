/**
 * A whole server inside a test, for authors of authentication methods: start at {@link
 * dev.latchkey.server.testkit.LatchkeyServer}.
 */
package dev.latchkey.server.testkit;
