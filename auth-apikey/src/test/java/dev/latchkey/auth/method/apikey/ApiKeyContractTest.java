package dev.latchkey.auth.method.apikey;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.testkit.AuthMethodContract;
import dev.latchkey.auth.testkit.Provocation;
import dev.latchkey.auth.testkit.RefusedSettings;
import dev.latchkey.auth.testkit.TestAccounts;
import dev.latchkey.auth.testkit.TestRequest;
import dev.latchkey.auth.testkit.Trial;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

final class ApiKeyContractTest extends AuthMethodContract {

    private static final Map<String, String> READS = Map.of(ApiKeySchema.HTTP_METHODS, "GET\nHEAD");

    @Override
    protected AuthMethodProvider provider() {
        return new ApiKeyMethodProvider();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(ApiKeySchema.HEADER, "X-Key", ApiKeySchema.PREFIX, "shop");
    }

    @Override
    protected TestRequest goodRequest(Trial trial) {
        return TestRequest.with(trial.madeCredential().text());
    }

    @Override
    protected Map<ErrorCode, Provocation> provocations() {
        return Map.of(
                ApiKeyError.INVALID_API_KEY,
                trial -> TestRequest.with("shop_0123456789_junk"),
                ApiKeyError.API_KEY_EXPIRED,
                trial -> TestRequest.with(trial.madeCredential(
                                TestAccounts.EDITOR,
                                Map.of(),
                                trial.context().clock().instant())
                        .text()),
                ApiKeyError.API_KEY_METHOD_NOT_ALLOWED,
                trial -> TestRequest.with(trial.madeCredential(TestAccounts.EDITOR, READS, Instant.MAX)
                                .text())
                        .method("POST"));
    }

    @Override
    protected Map<String, String> credentialOptions() {
        return READS;
    }

    /** Traces name a key by its id. */
    @Override
    protected List<String> knownParts(String credential) {
        return ApiKey.read(credential).map(key -> List.of(key.id())).orElse(List.of());
    }

    @Override
    protected List<RefusedSettings> refusedSettings() {
        return List.of(
                new RefusedSettings(
                        Map.of(ApiKeySchema.HEADER, "X Key", ApiKeySchema.PREFIX, "9x"),
                        Set.of(ApiKeySchema.HEADER, ApiKeySchema.PREFIX)),
                new RefusedSettings(Map.of(ApiKeySchema.HEADER, "authorization"), Set.of(ApiKeySchema.HEADER)),
                new RefusedSettings(Map.of(ApiKeySchema.HEADER, "AUTH-METHOD"), Set.of(ApiKeySchema.HEADER)));
    }
}
