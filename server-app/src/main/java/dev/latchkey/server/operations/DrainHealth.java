package dev.latchkey.server.operations;

import dev.latchkey.server.http.Draining;
import jakarta.inject.Inject;

/** Whether the server goes on, rather than having been told to stop. */
final class DrainHealth implements HealthPart {

    private final Draining draining;

    @Inject
    DrainHealth(Draining draining) {
        this.draining = draining;
    }

    @Override
    public String name() {
        return "shutdown";
    }

    @Override
    public PartHealth look() {
        return draining.begun() ? PartHealth.down("the server is stopping") : PartHealth.up();
    }
}
