package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ModulesPage.Condition;
import dev.latchkey.auth.guard.MethodGuards;
import dev.latchkey.auth.guard.MethodHealth;
import jakarta.inject.Inject;
import java.util.Optional;

/** How the authentication methods are doing, in words. */
final class MethodConditions {

    private final MethodGuards guards;
    private final Times times;

    @Inject
    MethodConditions(MethodGuards guards, Times times) {
        this.guards = guards;
        this.times = times;
    }

    Condition of(String methodId) {
        Optional<MethodHealth> health = guards.health().stream()
                .filter(each -> each.methodId().equals(methodId) && !each.replaced())
                .findFirst();
        return health.map(this::condition).orElse(new Condition(true, "Not in use", ""));
    }

    private Condition condition(MethodHealth health) {
        if (health.paused()) {
            return new Condition(
                    false, "Left alone", "Not called until " + times.text(health.pausedUntil()) + ". " + last(health));
        }
        if (health.callsGivenUp() > 0) {
            return new Condition(
                    false, "Blocked", "Calls that do not come back: " + health.callsGivenUp() + ". " + last(health));
        }
        if (health.failuresInARow() > 0) {
            return new Condition(false, "Failing", last(health));
        }
        return new Condition(true, "Working", last(health));
    }

    private String last(MethodHealth health) {
        if (health.failures() == 0) {
            return "";
        }
        return "Failures since it was loaded: " + health.failures() + ", the last at "
                + times.text(health.lastFailureAt()) + ": " + health.lastFailure();
    }
}
