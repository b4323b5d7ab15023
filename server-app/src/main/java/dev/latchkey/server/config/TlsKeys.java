package dev.latchkey.server.config;

import static dev.latchkey.server.config.Kinds.duration;
import static dev.latchkey.server.config.Kinds.pathOrNone;
import static dev.latchkey.server.config.Kinds.wholeNumber;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The part of the table about https. */
final class TlsKeys {

    static final Setting<Optional<Path>> CERTIFICATE = Setting.of(
            "tls.certificate",
            pathOrNone(),
            "",
            "PEM file of the server's certificate and those that vouch for it; with it and tls.key the server answers"
                    + " https alone. Within the data folder unless the path is absolute.");
    static final Setting<Optional<Path>> KEY = Setting.of(
            "tls.key",
            pathOrNone(),
            "",
            "PEM file of the certificate's private key, RSA or EC, in PKCS#8 without a passphrase; for its owner alone"
                    + " (mode 0600). Within the data folder unless the path is absolute.");
    static final Setting<Duration> LOOK_EVERY = Setting.of(
            "tls.look-every",
            duration("100ms", "1d"),
            "1m",
            "How often both files are read again, so that a new certificate needs no restart.");
    static final Setting<Integer> HSTS = Setting.of(
            "tls.hsts",
            wholeNumber(0, 63_072_000),
            "31536000",
            "Seconds for which browsers that came by https, here or at a trusted proxy, come by nothing else"
                    + " (Strict-Transport-Security); 0 for no such promise.");

    static final List<Setting<?>> ALL = List.of(CERTIFICATE, KEY, LOOK_EVERY, HSTS);

    private TlsKeys() {}
}
