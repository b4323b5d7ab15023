/**
 * The method {@code oauth2}: opaque bearer tokens of an identity provider elsewhere, which is asked about each of them
 * by introspection (RFC 7662) or at its user-info endpoint (OpenID Connect Core, section 5.3). Start at
 * {@link dev.latchkey.auth.method.oauth2.OAuth2MethodProvider}; the only public class.
 */
package dev.latchkey.auth.method.oauth2;
