/**
 * Accounts and roles over REST, as Drupal's clients expect them; what is left out and why is in
 * {@code docs/decisions/0007-users-over-rest.md}. Start at {@link dev.latchkey.auth.http.user.UserModule}.
 */
package dev.latchkey.auth.http.user;
