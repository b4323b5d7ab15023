/** Puts the engine of auth-core together, which knows no container itself. */
package dev.latchkey.auth.http.wiring;
