/** Browser sessions and one-time sign-in links. Start at {@link dev.latchkey.auth.session.Sessions}. */
package dev.latchkey.auth.session;
