package dev.latchkey.server.operations;

import dev.latchkey.server.operations.PartHealth.Grade;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The health of all parts, looked at once a second at most, however many ask. */
final class Readiness {

    private static final Duration KEPT = Duration.ofSeconds(1);

    private final Set<HealthPart> parts;
    private final Clock clock;
    private volatile Seen seen = new Seen(Instant.MIN, Map.of());

    /** @param parts by name */
    record Seen(Instant at, Map<String, PartHealth> parts) {

        /** The worst of all parts. */
        Grade grade() {
            return parts.values().stream()
                    .map(PartHealth::grade)
                    .max(Comparator.naturalOrder())
                    .orElse(Grade.UP);
        }
    }

    @Inject
    Readiness(Set<HealthPart> parts, Clock clock) {
        this.parts = parts;
        this.clock = clock;
    }

    /** Whoever comes while somebody looks waits for what that one sees. */
    Seen now() {
        return fresh() ? seen : looked();
    }

    private synchronized Seen looked() {
        if (!fresh()) {
            Map<String, PartHealth> health = new TreeMap<>();
            parts.forEach(part -> health.put(part.name(), part.look()));
            seen = new Seen(clock.instant(), health);
        }
        return seen;
    }

    /** A clock that was set back makes it look again. */
    private boolean fresh() {
        Instant at = seen.at();
        Instant now = clock.instant();
        return !now.isBefore(at) && at.isAfter(now.minus(KEPT));
    }
}
