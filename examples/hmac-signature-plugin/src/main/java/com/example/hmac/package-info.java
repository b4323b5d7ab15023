/**
 * The method {@code hmac-signature}: each request is signed with a secret that an account holds, over its method, path,
 * query, moment, nonce and body. HTTP Message Signatures (RFC 9421) and Digest Fields (RFC 9530) in miniature.
 *
 * <p>Start at {@link com.example.hmac.HmacMethodProvider}; the order of checks is told at {@code HmacMethod}.
 */
package com.example.hmac;
