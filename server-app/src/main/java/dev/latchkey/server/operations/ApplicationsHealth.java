package dev.latchkey.server.operations;

import dev.latchkey.auth.engine.ApplicationStates;
import jakarta.inject.Inject;

/** Whether the methods of all enabled applications are open. */
final class ApplicationsHealth implements HealthPart {

    private final ApplicationStates applications;

    @Inject
    ApplicationsHealth(ApplicationStates applications) {
        this.applications = applications;
    }

    @Override
    public String name() {
        return "applications";
    }

    @Override
    public PartHealth look() {
        long failing = applications.failing();
        return failing == 0
                ? PartHealth.up()
                : PartHealth.degraded(
                        failing == 1
                                ? "the method of 1 cannot be opened"
                                : "the methods of " + failing + " cannot be opened");
    }
}
