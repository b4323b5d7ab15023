package dev.latchkey.auth.engine;

import dev.latchkey.auth.guard.GuardedMethod;
import dev.latchkey.auth.guard.MethodUnavailableException;
import dev.latchkey.auth.spi.Fact;
import dev.latchkey.auth.spi.OnlineCheck;
import dev.latchkey.auth.spi.OnlineCheck.Report;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What methods depend on outside the server, for administrators who look at it. A fault of a method is a report that
 * says so. Thread-safe.
 */
public final class OnlineChecks {

    private final AuthConfiguration configuration;
    private final Set<String> underTest = ConcurrentHashMap.newKeySet();

    public OnlineChecks(AuthConfiguration configuration) {
        this.configuration = configuration;
    }

    /** What is known without asking anybody; empty if the application's method depends on nothing outside. */
    public Optional<Report> lastKnown(String applicationId) {
        return report(applicationId, OnlineCheck::lastKnown);
    }

    /**
     * Tries now, which takes as long as the method's own limits let it. While somebody else tries the same
     * application, what is known.
     */
    public Optional<Report> test(String applicationId) {
        if (!underTest.add(applicationId)) {
            return lastKnown(applicationId);
        }
        try {
            return report(applicationId, OnlineCheck::test);
        } finally {
            underTest.remove(applicationId);
        }
    }

    private Optional<Report> report(String applicationId, Function<OnlineCheck, Report> question) {
        try (AuthConfiguration.Held held = configuration.hold()) {
            return Optional.ofNullable(held.snapshot().open().get(applicationId))
                    .flatMap(OpenApplication::method)
                    .flatMap(GuardedMethod::onlineCheck)
                    .map(question);
        } catch (MethodUnavailableException e) {
            return Optional.of(new Report(false, List.of(Fact.text("reason", e.getMessage()))));
        }
    }
}
