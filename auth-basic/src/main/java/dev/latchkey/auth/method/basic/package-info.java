/**
 * The method {@code basic}: user name and password in each request, by HTTP Basic (RFC 7617).
 *
 * <p>Start at {@link dev.latchkey.auth.method.basic.BasicMethodProvider}, the only public type.
 */
package dev.latchkey.auth.method.basic;
