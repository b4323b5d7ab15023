package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.testkit.stamp.StampError;
import dev.latchkey.auth.testkit.stamp.StampProvider;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a test of the stamp method has to say; offenders change the provider. */
abstract class StampContract extends AuthMethodContract {

    static final String PLANTED = "planted-pepper-8c1f5e";
    private static final String NAMES = "https://id.example.com/names";
    private static final Map<String, String> WITH_DIRECTORY = Map.of(StampProvider.DIRECTORY, NAMES);

    @Override
    protected AuthMethodProvider provider() {
        return new StampProvider();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(StampProvider.PEPPER, PLANTED);
    }

    @Override
    protected List<String> libraries() {
        return List.of("dev.latchkey.auth.testkit..");
    }

    @Override
    protected TestRequest goodRequest(Trial trial) {
        IssuedToken token = trial.method()
                .tokenIssuer()
                .orElseThrow()
                .issue(TestAccounts.EDITOR, trial.context().clock().instant());
        return TestRequest.with(token.text()).header("X-Trace", "a");
    }

    @Override
    protected Map<ErrorCode, Provocation> provocations() {
        return Map.of(
                StampError.MALFORMED_STAMP,
                trial -> TestRequest.with("a stamp that looks like none"),
                StampError.FALSE_STAMP,
                trial -> {
                    String good = goodRequest(trial).credential();
                    return TestRequest.with(good.substring(0, good.length() - 64) + "0".repeat(64));
                },
                StampError.STAMP_EXPIRED,
                trial -> {
                    TestRequest good = goodRequest(trial);
                    trial.context().clock().advance(Duration.ofHours(2));
                    return good;
                },
                StampError.UNLISTED_HOLDER,
                Provocation.under(WITH_DIRECTORY, trial -> {
                    trial.context().documents().answer(URI.create(NAMES), "somebody\n");
                    return goodRequest(trial);
                }),
                StampError.DIRECTORY_UNAVAILABLE,
                Provocation.under(WITH_DIRECTORY, this::goodRequest));
    }

    @Override
    protected Optional<Provocation> outsideDependency() {
        return Optional.of(Provocation.under(WITH_DIRECTORY, trial -> {
            trial.context().documents().answer(URI.create(NAMES), "editor\n");
            return goodRequest(trial);
        }));
    }

    @Override
    protected List<RefusedSettings> refusedSettings() {
        return List.of(new RefusedSettings(
                Map.of(StampProvider.PEPPER, "short", StampProvider.KIND, "large", StampProvider.NOTE, "a\nforbidden"),
                Set.of(StampProvider.PEPPER, StampProvider.NOTE)));
    }

    @Override
    protected List<Map<String, String>> olderSettings() {
        return List.of(Map.of("salt", PLANTED));
    }
}
