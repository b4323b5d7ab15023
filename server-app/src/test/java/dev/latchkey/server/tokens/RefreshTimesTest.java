package dev.latchkey.server.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the passing of time does to refresh tokens. */
final class RefreshTimesTest {

    private static final Duration LIFETIME = Duration.ofMinutes(30);
    private static final MovableClock CLOCK = new MovableClock();

    @TempDir
    private static Path data;

    private static LiveServer server;

    private Application application;
    private Answer login;

    @BeforeAll
    static void start() {
        server = LiveServer.start(data, CLOCK);
        server.account("reader");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void logIn() {
        application = server.application("HS256", new RefreshSettings(true, LIFETIME));
        login = calls().logIn(application.id(), "reader");
    }

    @Test
    void tokenThatIsTooOldIsToldSo() {
        CLOCK.move(LIFETIME);

        Answer answer = calls().refresh(login.text("refresh_token"));

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.error()).isEqualTo("REFRESH_TOKEN_EXPIRED");
        assertThat(calls().introspect(login.text("refresh_token")).response().body())
                .isEqualTo("{\"active\":false}");
    }

    @Test
    void eachSuccessorLivesFromItsOwnIssue() {
        CLOCK.move(LIFETIME.minusSeconds(2));
        Answer second = calls().refresh(login.text("refresh_token"));
        CLOCK.move(LIFETIME.minusSeconds(2));

        assertThat(calls().refresh(second.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void sameTokenAfterTenSecondsIsReuse() {
        calls().refresh(login.text("refresh_token"));
        CLOCK.move(Duration.ofSeconds(11));

        assertThat(calls().refresh(login.text("refresh_token")).error()).isEqualTo("INVALID_REFRESH_TOKEN");
    }

    @Test
    void sameTokenWithinTenSecondsIsALostAnswer() {
        calls().refresh(login.text("refresh_token"));
        CLOCK.move(Duration.ofSeconds(9));

        assertThat(calls().refresh(login.text("refresh_token")).status()).isEqualTo(200);
    }

    @Test
    void revokedTokenStaysRevokedUntilItExpires() {
        String token = login.text("jwt_token");
        calls().revoke(token, "Bearer " + token);

        CLOCK.move(Duration.ofMinutes(59));
        server.administration().revocations().prune();
        assertThat(calls().use(application.id(), token).error()).isEqualTo("TOKEN_REVOKED");

        CLOCK.move(Duration.ofMinutes(3));
        assertThat(calls().use(application.id(), token).error()).isEqualTo("TOKEN_EXPIRED");
    }

    @Test
    void retiringKeyIsSafeToRevokeOnceItsLastTokenHasExpired() {
        String old = Tokens.header(login.text("jwt_token")).path("kid").asText();
        String next = server.administration().keys().generate(application.id()).id();
        server.administration().keys().activate(application.id(), next);
        CLOCK.move(Duration.ofMinutes(59));
        boolean early = server.administration().keys().retiringIsSafe(application.id(), old);

        CLOCK.move(Duration.ofMinutes(12));

        assertThat(early).isFalse();
        assertThat(server.administration().keys().retiringIsSafe(application.id(), old))
                .isTrue();
        assertThat(server.administration().keys().retiringIsSafe(application.id(), next))
                .isFalse();
    }

    private static Calls calls() {
        return server.calls();
    }

    /** Stands still until moved. */
    private static final class MovableClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));

        void move(Duration by) {
            now.updateAndGet(before -> before.plus(by));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
