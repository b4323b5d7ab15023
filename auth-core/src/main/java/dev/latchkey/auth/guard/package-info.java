/**
 * What stands between the server and the code of authentication methods, whether built in or a plugin: whatever a
 * method does, it costs its own applications at most. Start at {@link dev.latchkey.auth.guard.MethodGuards}.
 */
package dev.latchkey.auth.guard;
