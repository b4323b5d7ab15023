package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The method {@code jwt}: recognises requests by JSON Web Tokens and issues them. Thread-safe. */
public final class JwtMethodProvider implements AuthMethodProvider {

    private static final AuthMethodDescriptor DESCRIPTOR = new AuthMethodDescriptor(
            "jwt",
            "JWT",
            "Accepts signed JSON Web Tokens: those this server issues for a username and password, those of an"
                    + " identity provider elsewhere, or both.",
            "1.0.0",
            AuthMethodDescriptor.SPI_VERSION,
            JwtSchema.schema(),
            List.<ErrorCode>of(JwtError.values()));

    private final SecretText secrets = new SecretText(new KnownSecrets());
    private final KeySets keySets = new KeySets();

    @Override
    public AuthMethodDescriptor descriptor() {
        return DESCRIPTOR;
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) throws InvalidSettingsException {
        JwtSettings jwt = JwtSettings.of(settings);
        ExternalSettings elsewhere = new ExternalSettings(settings, jwt.algorithm(), context);
        ExternalKeys external = elsewhere.keys(secrets, keySets);
        List<SettingProblem> problems = new ArrayList<>(jwt.problems());
        problems.addAll(elsewhere.problems());
        if (!problems.isEmpty()) {
            throw new InvalidSettingsException(problems);
        }
        OwnKeys own = new OwnKeys(context.keyRing(), jwt.algorithm());
        return new JwtMethod(tokenRules(jwt, context), issuingRules(jwt, context), own, external);
    }

    @Override
    public Optional<KeyMaker> keyMaker() {
        return Optional.of(new JwtKeyMaker(secrets));
    }

    private static TokenRules tokenRules(JwtSettings settings, MethodContext context) {
        return new TokenRules(
                new HeaderRules(settings.algorithm()),
                new TimeRules(context.clock(), settings.clockSkew()),
                new PartyRules(context.publicAddress().toString(), Set.of(context.applicationId())),
                new PartyRules(settings.issuer(), settings.audiences()),
                new UsernameClaim(settings.usernameAttribute()));
    }

    private static IssuingRules issuingRules(JwtSettings settings, MethodContext context) {
        return new IssuingRules(
                context.publicAddress().toString(),
                context.applicationId(),
                settings.lifetime(),
                settings.usernameAttribute(),
                settings.rolesClaim(),
                settings.staticClaims());
    }
}
