package dev.latchkey.server.config;

import dev.latchkey.server.tls.LiveCertificate;
import dev.latchkey.server.tls.TlsFiles;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Where the certificate of the server's own https comes from. */
public sealed interface TlsSource {

    /**
     * The certificate; empty if the server speaks plain http.
     *
     * @throws dev.latchkey.server.process.StartupException if there is no usable one
     */
    Optional<LiveCertificate> open(Clock clock);

    /** The files to look at; empty if there are none. */
    Optional<TlsFiles> files();

    /** Plain http. */
    record None() implements TlsSource {
        @Override
        public Optional<LiveCertificate> open(Clock clock) {
            return Optional.empty();
        }

        @Override
        public Optional<TlsFiles> files() {
            return Optional.empty();
        }
    }

    /** @param lookEvery how often the files are read again */
    record FromFiles(TlsFiles pair, Duration lookEvery) implements TlsSource {
        @Override
        public Optional<LiveCertificate> open(Clock clock) {
            return Optional.of(LiveCertificate.read(pair, lookEvery, clock));
        }

        @Override
        public Optional<TlsFiles> files() {
            return Optional.of(pair);
        }
    }
}
