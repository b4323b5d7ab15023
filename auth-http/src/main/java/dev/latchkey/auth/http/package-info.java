/**
 * The HTTP face of auth-core: the gate in front of REST resources, the token endpoints, browser sessions. Start at
 * {@link dev.latchkey.auth.http.AuthHttpModule}.
 */
package dev.latchkey.auth.http;
