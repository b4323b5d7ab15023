package dev.latchkey.server.tls;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate in force. It changes when its files hold another pair that fits; as long as they hold one that does
 * not, the old one stays. May be asked by many threads; one at a time looks.
 */
public final class LiveCertificate {

    private static final Logger log = LoggerFactory.getLogger(LiveCertificate.class);

    private final TlsFiles files;
    private final Duration lookEvery;
    private final Clock clock;
    private volatile State state;

    /** @param problem of what the files hold now; empty if that is in force */
    private record State(TlsIdentity identity, String problem) {}

    private LiveCertificate(TlsFiles files, Duration lookEvery, Clock clock, TlsIdentity first) {
        this.files = files;
        this.lookEvery = lookEvery;
        this.clock = clock;
        this.state = new State(first, "");
    }

    /**
     * @param lookEvery how often whoever serves the certificate shall {@link #look}
     * @throws StartupException if the files hold no pair that can be used
     */
    public static LiveCertificate read(TlsFiles files, Duration lookEvery, Clock clock) {
        try {
            return new LiveCertificate(files, lookEvery, clock, files.read(clock.instant()));
        } catch (TlsProblem e) {
            throw new StartupException(e.getMessage(), ExitCode.CONFIGURATION, e.getCause());
        }
    }

    public Duration lookEvery() {
        return lookEvery;
    }

    public TlsIdentity identity() {
        return state.identity();
    }

    /** Whether the files hold something else than what is in force, which cannot be used. */
    public boolean filesRefused() {
        return !state.problem().isEmpty();
    }

    /** Reads the files again. True if another pair is in force now. */
    public synchronized boolean look() {
        State before = state;
        try {
            TlsIdentity found = files.read(clock.instant());
            state = new State(found, "");
            boolean other = !found.equals(before.identity());
            if (other) {
                log.info("new connections get the certificate that is valid until {}", found.notAfter());
            }
            return other;
        } catch (TlsProblem e) {
            if (!e.getMessage().equals(before.problem())) {
                log.warn("{} The certificate in force stays.", e.getMessage());
            }
            state = new State(before.identity(), e.getMessage());
            return false;
        }
    }
}
