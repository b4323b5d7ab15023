package dev.latchkey.auth.method.apikey;

import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The method {@code api-key}: keys that accounts hold, for programs. Thread-safe. */
public final class ApiKeyMethodProvider implements AuthMethodProvider {

    /** A field name of RFC 9110, section 5.1. */
    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");

    /** They carry something else already. */
    private static final Set<String> TAKEN = Set.of(
            "accept",
            "auth-method",
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "forwarded",
            "host",
            "origin",
            "proxy-authorization",
            "transfer-encoding",
            "upgrade",
            "x-csrf-token",
            "x-forwarded-for",
            "x-request-id");

    private static final AuthMethodDescriptor DESCRIPTOR = new AuthMethodDescriptor(
            "api-key",
            "API Key",
            "Accepts keys that accounts make for their programs. A key can expire, can be limited to some HTTP methods,"
                    + " is renewed without a gap and revoked at once; the server keeps its hash only.",
            "1.0.0",
            AuthMethodDescriptor.SPI_VERSION,
            ApiKeySchema.settings(),
            List.<ErrorCode>of(ApiKeyError.values()));

    private final ApiKeyMaker maker = new ApiKeyMaker();

    @Override
    public AuthMethodDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) throws InvalidSettingsException {
        String header = settings.required(ApiKeySchema.HEADER);
        List<SettingProblem> problems = new ArrayList<>();
        if (!HEADER_NAME.matcher(header).matches() || TAKEN.contains(header.toLowerCase(Locale.ROOT))) {
            problems.add(new SettingProblem(
                    ApiKeySchema.HEADER, "Header is a name such as API-Key, and none that carries something else."));
        }
        if (!ApiKey.PREFIX.matcher(settings.required(ApiKeySchema.PREFIX)).matches()) {
            problems.add(new SettingProblem(
                    ApiKeySchema.PREFIX, "Prefix of new keys is 2 to 10 of a-z and 0-9, a letter first."));
        }
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        return new ApiKeyMethod(header, context.credentials(), context.clock());
    }

    @Override
    public Optional<AccountCredentialMaker> credentialMaker() {
        return Optional.of(maker);
    }
}
