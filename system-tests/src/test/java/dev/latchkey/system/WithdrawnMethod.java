package dev.latchkey.system;

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

/**
 * A method that is there while the tests set up their data and that the built jar does not have: an application of it
 * stands for one whose plugin was taken away.
 */
public final class WithdrawnMethod implements AuthMethodProvider {

    static final String ID = "withdrawn";

    @Override
    public AuthMethodDescriptor descriptor() {
        return new AuthMethodDescriptor(
                ID,
                "Withdrawn",
                "Is taken away before the server starts.",
                "1",
                AuthMethodDescriptor.SPI_VERSION,
                ConfigSchema.of(),
                List.of());
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
                throw new IllegalStateException("it is gone before the first request");
            }
        };
    }
}
