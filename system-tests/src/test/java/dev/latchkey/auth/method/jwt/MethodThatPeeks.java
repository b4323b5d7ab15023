package dev.latchkey.auth.method.jwt;

import dev.latchkey.server.process.Version;
import java.time.Instant;

/** An offender: looks up to the server, at the system clock, and sleeps. */
final class MethodThatPeeks {

    String peek() throws InterruptedException {
        Thread.sleep(1);
        return Version.text() + Instant.now();
    }
}
