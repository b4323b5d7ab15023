package dev.latchkey.server.testkit;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.testkit.AuthMethodContract;
import dev.latchkey.auth.testkit.Provocation;
import dev.latchkey.auth.testkit.TestRequest;
import dev.latchkey.auth.testkit.Trial;
import dev.latchkey.server.testkit.pin.PinMethodProvider;
import java.util.Map;

final class PinMethodContractTest extends AuthMethodContract {

    @Override
    protected AuthMethodProvider provider() {
        return new PinMethodProvider();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("pin", "planted-pin-4711");
    }

    @Override
    protected TestRequest goodRequest(Trial trial) {
        return TestRequest.with("editor:planted-pin-4711");
    }

    @Override
    protected Map<ErrorCode, Provocation> provocations() {
        return Map.of(PinMethodProvider.PinError.WRONG_PIN, trial -> TestRequest.with("editor:another-pin"));
    }
}
