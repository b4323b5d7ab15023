package dev.latchkey.server.gate;

import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import java.util.List;

/** A plugin with a fault: it throws at each request. */
public final class FailingMethodProvider implements AuthMethodProvider {

    static final String ID = "failing";

    @Override
    public AuthMethodDescriptor descriptor() {
        return new AuthMethodDescriptor(
                ID, "Failing", "For tests.", "1", AuthMethodDescriptor.SPI_VERSION, ConfigSchema.of(), List.of());
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) {
        return new AuthMethod() {
            @Override
            public CredentialPlace credentialPlace() {
                return CredentialPlace.authorization("Bearer");
            }

            @Override
            public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
                throw new IllegalStateException("a planted fault");
            }
        };
    }
}
