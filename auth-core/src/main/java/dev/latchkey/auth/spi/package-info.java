/**
 * The contract between the server and an authentication method, version 1.
 *
 * <p>A plugin compiles against this package and nothing else of the server; the package itself needs nothing but the
 * JDK. Start at {@link dev.latchkey.auth.spi.AuthMethodProvider}, which the server finds through
 * {@link java.util.ServiceLoader}. Types here are interfaces, records, enums and exceptions. What has been released only
 * grows, and only by default methods and new types.
 *
 * <p>No method here takes or returns {@code null}.
 */
package dev.latchkey.auth.spi;
