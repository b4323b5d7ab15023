/**
 * The certificate under which the server answers https, read from PEM files and read again when they change. Start at
 * {@link dev.latchkey.server.tls.LiveCertificate}.
 */
package dev.latchkey.server.tls;
