package dev.latchkey.server.tls;

import java.time.Instant;

/**
 * What files of certificate and key hold, looked at without using them.
 *
 * @param problem why they cannot be used, in a sentence; empty if they can
 * @param notAfter when the certificate expires; without meaning if there is a problem
 */
public record TlsReading(String problem, Instant notAfter) {

    public static TlsReading of(TlsFiles files, Instant now) {
        try {
            return new TlsReading("", files.read(now).notAfter());
        } catch (TlsProblem e) {
            return new TlsReading(e.getMessage(), Instant.MIN);
        }
    }
}
