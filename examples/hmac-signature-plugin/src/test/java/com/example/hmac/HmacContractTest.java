package com.example.hmac;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.testkit.AuthMethodContract;
import dev.latchkey.auth.testkit.Provocation;
import dev.latchkey.auth.testkit.TestAccounts;
import dev.latchkey.auth.testkit.TestRequest;
import dev.latchkey.auth.testkit.Trial;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

final class HmacContractTest extends AuthMethodContract {

    private static final int LEAST_REMEMBERED = 100;

    private final Client client = new Client();

    @Override
    protected AuthMethodProvider provider() {
        return new HmacMethodProvider();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(HmacSettings.WINDOW, "60");
    }

    @Override
    protected TestRequest goodRequest(Trial trial) {
        return requestBy(trial.madeCredential(), trial);
    }

    @Override
    protected TestRequest requestBy(MadeCredential made, Trial trial) {
        return client.get(made, now(trial));
    }

    @Override
    protected Map<ErrorCode, Provocation> provocations() {
        return Map.of(
                HmacError.SIGNATURE_MALFORMED,
                trial -> TestRequest.with("sig1=:junk:"),
                HmacError.SIGNATURE_OUTSIDE_WINDOW,
                trial -> client.get(trial.madeCredential(), now(trial).plus(Duration.ofSeconds(61))),
                HmacError.SIGNATURE_NOT_VALID,
                trial -> goodRequest(trial).path("/node/2"),
                HmacError.SIGNING_KEY_EXPIRED,
                trial -> client.get(
                        trial.madeCredential(TestAccounts.EDITOR, Map.of(), now(trial)), now(trial)),
                HmacError.CONTENT_DIGEST_MISMATCH,
                trial -> goodRequest(trial).body("{\"title\":[{\"value\":\"Another\"}]}"),
                HmacError.SIGNATURE_REPLAYED,
                this::sentBefore,
                HmacError.TOO_MANY_SIGNATURES,
                Provocation.under(Map.of(HmacSettings.REMEMBERED, "" + LEAST_REMEMBERED), this::oneTooMany));
    }

    private TestRequest sentBefore(Trial trial) {
        TestRequest request = goodRequest(trial);
        trial.judge(request).success();
        return request;
    }

    private TestRequest oneTooMany(Trial trial) {
        MadeCredential key = trial.madeCredential();
        for (int i = 0; i < LEAST_REMEMBERED; i++) {
            trial.judge(client.get(key, now(trial))).success();
        }
        return client.get(key, now(trial));
    }

    private static Instant now(Trial trial) {
        return trial.context().clock().instant();
    }
}
