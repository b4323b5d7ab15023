package dev.latchkey.auth.testkit.rules.timed;

import dev.latchkey.auth.testkit.stamp.StampProvider;
import java.time.Instant;

/** An offender. */
public final class ReadsTheClock extends StampProvider {
    Instant now() {
        return Instant.now();
    }
}
