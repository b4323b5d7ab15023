package dev.latchkey.content.node.domain;

import dev.latchkey.web.OrderedUuid;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Gives uuids to new nodes and aliases: in the form of version 4, sorted by their time, hard to guess. Thread-safe. */
public final class EntityUuids {

    private final Clock clock;

    @Inject
    public EntityUuids(Clock clock) {
        this.clock = clock;
    }

    public String next() {
        return OrderedUuid.of(clock.millis(), UUID.randomUUID()).toString();
    }
}
