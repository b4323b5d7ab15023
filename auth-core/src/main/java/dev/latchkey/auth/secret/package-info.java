/** Sealing of secrets at rest. */
package dev.latchkey.auth.secret;
