/**
 * What becomes of issued tokens: the list of them, revocation, refreshing. Start at
 * {@link dev.latchkey.auth.token.Revocations} and {@link dev.latchkey.auth.token.RefreshFamilies}.
 */
package dev.latchkey.auth.token;
