package dev.latchkey.auth.method.basic;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.testkit.AuthMethodContract;
import dev.latchkey.auth.testkit.Provocation;
import dev.latchkey.auth.testkit.TestAccounts;
import dev.latchkey.auth.testkit.TestMethodContext;
import dev.latchkey.auth.testkit.TestRequest;
import dev.latchkey.auth.testkit.Trial;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

final class BasicContractTest extends AuthMethodContract {

    private static final String PASSWORD = "correct horse battery";

    @Override
    protected AuthMethodProvider provider() {
        return new BasicMethodProvider();
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of();
    }

    @Override
    protected void prepare(TestMethodContext context) {
        context.passwords().put(TestAccounts.EDITOR.name(), PASSWORD);
    }

    @Override
    protected TestRequest goodRequest(Trial trial) {
        return TestRequest.with(encoded(TestAccounts.EDITOR.name() + ":" + PASSWORD));
    }

    /** All its codes are the gate's own. */
    @Override
    protected Map<ErrorCode, Provocation> provocations() {
        return Map.of();
    }

    @Override
    protected List<String> secrets() {
        return List.of(PASSWORD);
    }

    private static String encoded(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
