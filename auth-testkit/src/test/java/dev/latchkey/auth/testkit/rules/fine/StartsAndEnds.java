package dev.latchkey.auth.testkit.rules.fine;

import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.StandardError;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Breaks no rule: it ends the threads that it starts, and takes the time from the clock. */
public final class StartsAndEnds implements AuthMethod {

    private static final List<byte[]> NONE = List.of(new byte[0]);

    private final ExecutorService threads = Executors.newFixedThreadPool(NONE.size());
    private final Clock clock;

    public StartsAndEnds(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return Instant.now(clock);
    }

    @Override
    public CredentialPlace credentialPlace() {
        return CredentialPlace.authorization("Fine");
    }

    @Override
    public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
        return new AuthOutcome.Rejected(StandardError.INVALID_CREDENTIALS);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
