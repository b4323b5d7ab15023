package dev.latchkey.server.testkit.pin;

import dev.latchkey.auth.spi.ApiRequest;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.Credential;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.FieldKind;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;

/** The example of the SPI's documentation. */
public final class PinMethodProvider implements AuthMethodProvider {

    private static final ConfigSchema SETTINGS = ConfigSchema.of(ConfigField.of(FieldKind.SECRET, "pin", "PIN")
            .help("What callers send.")
            .mandatory()
            .between(4, 64));

    private static final AuthMethodDescriptor DESCRIPTOR = new AuthMethodDescriptor(
            "pin",
            "PIN",
            "One number for all callers. An example.",
            "1.0.0",
            AuthMethodDescriptor.SPI_VERSION,
            SETTINGS,
            List.of(PinError.values()));

    @Override
    public AuthMethodDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) {
        return new PinMethod(settings.required("pin").getBytes(StandardCharsets.UTF_8));
    }

    public enum PinError implements ErrorCode {
        WRONG_PIN;

        @Override
        public int httpStatus() {
            return 401;
        }

        @Override
        public String description() {
            return "The PIN is not the application's.";
        }
    }

    private static final class PinMethod implements AuthMethod {

        private final byte[] pin;

        PinMethod(byte[] pin) {
            this.pin = pin;
        }

        @Override
        public CredentialPlace credentialPlace() {
            return CredentialPlace.authorization("Pin");
        }

        @Override
        public AuthOutcome authenticate(ApiRequest request, DecisionTrace trace) {
            String credential = request.credential();
            int colon = credential.indexOf(':');
            byte[] sent = credential.substring(colon + 1).getBytes(StandardCharsets.UTF_8);
            if (colon < 1 || !MessageDigest.isEqual(sent, pin)) {
                trace.failed("pin");
                return new AuthOutcome.Rejected(PinError.WRONG_PIN);
            }
            trace.passed("pin");
            return new AuthOutcome.Authenticated(
                    new Subject.ByName(credential.substring(0, colon)),
                    new Credential("", "", Instant.EPOCH, Instant.MAX, Instant.EPOCH));
        }
    }
}
