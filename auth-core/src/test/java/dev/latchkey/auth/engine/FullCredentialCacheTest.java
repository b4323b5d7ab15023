package dev.latchkey.auth.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.AuthOutcome.Authenticated;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.Subject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Credentials that are sent once leave those that repeat in a full cache. */
final class FullCredentialCacheTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final int MOST = 4;

    private final CredentialCache cache = new CredentialCache(MOST, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void fill() {
        for (int i = 1; i <= MOST; i++) {
            cache.remember(slot(i), outcome("repeating" + i));
        }
    }

    @Test
    void whileThereIsRoomEverythingIsRememberedAtOnce() {
        for (int i = 1; i <= MOST; i++) {
            assertThat(cache.find(slot(i))).contains(outcome("repeating" + i));
        }
    }

    @Test
    void whatComesOnceIsNotRemembered() {
        for (int i = MOST + 1; i <= 1000; i++) {
            cache.remember(slot(i), outcome("once"));
            assertThat(cache.find(slot(i))).isEmpty();
        }
        assertThat(cache.find(slot(1))).isPresent();
    }

    @Test
    void whatComesAgainIsRemembered() {
        cache.remember(slot(99), outcome("again"));

        cache.remember(slot(99), outcome("again"));

        assertThat(cache.find(slot(99))).contains(outcome("again"));
    }

    private static CredentialCache.Slot slot(long number) {
        return new CredentialCache.Slot("a1", 1, 1, number, 0, 0, 0);
    }

    private static Authenticated outcome(String name) {
        return new Authenticated(
                new Subject.ByName(name),
                new Credential("id-" + name, "k1", NOW, NOW.plusSeconds(60), NOW.plusSeconds(60)));
    }
}
