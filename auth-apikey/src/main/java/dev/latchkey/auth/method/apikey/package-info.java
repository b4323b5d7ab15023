/**
 * The method {@code api-key}: keys that accounts hold, for programs.
 *
 * <p>Start at {@link dev.latchkey.auth.method.apikey.ApiKeyMethodProvider}, the only public type. What a key looks like is
 * told in {@code ApiKey}, and published for secret scanners in {@code docs/api-key-format.md}.
 */
package dev.latchkey.auth.method.apikey;
