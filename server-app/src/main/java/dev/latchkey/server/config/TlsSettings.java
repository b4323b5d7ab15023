package dev.latchkey.server.config;

/**
 * Whether and how the server itself speaks https.
 *
 * @param strictSeconds for which browsers that came by https shall come by nothing else; 0 for no such promise
 */
public record TlsSettings(TlsSource source, int strictSeconds) {}
