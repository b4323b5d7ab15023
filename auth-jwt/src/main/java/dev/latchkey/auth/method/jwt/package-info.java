/**
 * The method {@code jwt}: recognises requests by signed JSON Web Tokens (RFC 7519, RFC 7515) and issues them.
 *
 * <p>Start at {@link dev.latchkey.auth.method.jwt.JwtMethodProvider}, the only public type. What a token goes through
 * is told in one place, {@code JwtMethod}; every limit and order follows the contract "auth", sections 2 to 5, and
 * RFC 8725.
 */
package dev.latchkey.auth.method.jwt;
