package dev.latchkey.auth.engine;

import dev.latchkey.auth.guard.GuardedMethod;
import dev.latchkey.auth.guard.MethodUnavailableException;
import dev.latchkey.auth.spi.PublishedKey;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The public keys by which others can check what this server issued (RFC 7517). Thread-safe. */
public final class KeySets {

    /**
     * How long others may keep a set, and so how long a new key has to be published before it signs. Others that follow
     * the usual rules ask no more often.
     */
    public static final Duration KEPT = Duration.ofMinutes(5);

    private final AuthConfiguration configuration;

    public KeySets(AuthConfiguration configuration) {
        this.configuration = configuration;
    }

    /** The keys of one application, none if it signs with a shared secret; empty if there is no such application. */
    public Optional<List<PublishedKey>> of(String applicationId) {
        try (AuthConfiguration.Held held = configuration.hold()) {
            return Optional.ofNullable(held.snapshot().open().get(applicationId))
                    .filter(open -> open.application().enabled())
                    .map(KeySets::published);
        }
    }

    /** The keys of all enabled applications. */
    public List<PublishedKey> all() {
        try (AuthConfiguration.Held held = configuration.hold()) {
            return held.snapshot().open().values().stream()
                    .filter(open -> open.application().enabled())
                    .flatMap(open -> published(open).stream())
                    .toList();
        }
    }

    /** A method that fails publishes nothing; the log and its health tell why. */
    private static List<PublishedKey> published(OpenApplication open) {
        try {
            return open.method().map(GuardedMethod::publishedKeys).orElse(List.of());
        } catch (MethodUnavailableException e) {
            return List.of();
        }
    }
}
