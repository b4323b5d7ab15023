/** A whole server for tests; start at {@link dev.latchkey.server.testing.LiveServer}. */
package dev.latchkey.server.testing;
