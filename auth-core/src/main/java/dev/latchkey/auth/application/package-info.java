/**
 * Applications: registered API clients, each with one authentication method, that method's settings and keys, and
 * rules. Start at {@link dev.latchkey.auth.application.Applications}.
 */
package dev.latchkey.auth.application;
