package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import java.util.List;

/**
 * The method {@code oauth2}: recognises requests by opaque bearer tokens, which an identity provider elsewhere is asked
 * about. Thread-safe.
 */
public final class OAuth2MethodProvider implements AuthMethodProvider {

    private static final AuthMethodDescriptor DESCRIPTOR = new AuthMethodDescriptor(
            "oauth2",
            "External Identity Provider",
            "Accepts access tokens of an identity provider elsewhere, which is asked about each of them: by"
                    + " introspection (RFC 7662) or at its user-info endpoint (OpenID Connect).",
            "1.0.0",
            AuthMethodDescriptor.SPI_VERSION,
            OAuth2Schema.schema(),
            List.<ErrorCode>of(OAuth2Error.values()));

    @Override
    public AuthMethodDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) throws InvalidSettingsException {
        OAuth2Settings oauth2 = new OAuth2Settings(settings);
        TokenCheck check = oauth2.check(context);
        ClaimRules rules = oauth2.rules(context.clock());
        if (!oauth2.problems().isEmpty()) {
            throw new InvalidSettingsException(oauth2.problems());
        }
        ProviderPolicy policy = policy(context);
        OAuth2Method.Memory memory = new OAuth2Method.Memory(
                new Remembered<>(policy.refusedEntries(), policy.refusedFor()),
                new Remembered<>(policy.acceptedEntries(), oauth2.outageTolerance()));
        Inquiry inquiry = new Inquiry(check, policy, context.documents(), context.clock());
        return new OAuth2Method(inquiry, rules, memory, context.clock());
    }

    private static ProviderPolicy policy(MethodContext context) throws InvalidSettingsException {
        try {
            return ProviderPolicy.of(context);
        } catch (IllegalArgumentException serverSetting) {
            throw new InvalidSettingsException("", serverSetting.getMessage());
        }
    }
}
