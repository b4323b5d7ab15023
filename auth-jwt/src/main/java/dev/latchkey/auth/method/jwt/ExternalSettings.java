package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the settings "For External JWT" of one application and collects what is wrong with them. A key set wins over a
 * pasted certificate, which is checked all the same.
 */
final class ExternalSettings {

    private final MethodSettings settings;
    private final Algorithm algorithm;
    private final MethodContext context;
    private final List<SettingProblem> problems = new ArrayList<>();

    ExternalSettings(MethodSettings settings, Algorithm algorithm, MethodContext context) {
        this.settings = settings;
        this.algorithm = algorithm;
        this.context = context;
    }

    /** What is wrong; complete once {@link #keys} has returned. */
    List<SettingProblem> problems() {
        return problems;
    }

    /** Of use only if there are no {@link #problems}. */
    ExternalKeys keys(SecretText secrets, KeySets keySets) {
        Optional<ExternalKeys> pasted = algorithm.keyKind() instanceof SecretKind
                ? settings.text(JwtSchema.SECRET_KEY).flatMap(text -> secret(secrets, text))
                : settings.text(JwtSchema.CERTIFICATE).flatMap(this::certificate);
        Optional<ExternalKeys> keySet = settings.text(JwtSchema.JWKS_URI).flatMap(text -> keySet(keySets, text));
        return keySet.or(() -> pasted).orElseGet(NoExternalKeys::new);
    }

    private Optional<ExternalKeys> secret(SecretText secrets, String text) {
        try {
            SecretKind kind = (SecretKind) algorithm.keyKind();
            return Optional.of(pasted(secrets.read(algorithm, kind, text).verifying()));
        } catch (UnusableKeyException unusable) {
            return refused(JwtSchema.SECRET_KEY, unusable.getMessage());
        }
    }

    private Optional<ExternalKeys> certificate(String text) {
        try {
            return Optional.of(pasted(new PemKeys(algorithm.keyKind()).publicKey(text)));
        } catch (UnusableKeyException unusable) {
            return refused(JwtSchema.CERTIFICATE, unusable.getMessage());
        }
    }

    private Optional<ExternalKeys> keySet(KeySets keySets, String text) {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException wrong) {
            return refused(JwtSchema.JWKS_URI, "This is not an address.");
        }
        List<String> objections = context.documents().problems(address);
        objections.forEach(objection -> refused(JwtSchema.JWKS_URI, objection));
        return objections.isEmpty() ? fetched(keySets, address) : Optional.empty();
    }

    private Optional<ExternalKeys> fetched(KeySets keySets, URI address) {
        try {
            KeySetCache cache = keySets.at(address, () -> new JwksSettings(context).policy());
            return Optional.of(new FetchedKeys(cache, algorithm, context));
        } catch (IllegalArgumentException serverSetting) {
            return refused("", serverSetting.getMessage());
        }
    }

    private ExternalKeys pasted(Key key) {
        return new PastedKey(new VerifyingKey("", KeyOrigin.PASTED, false, algorithm, key));
    }

    private Optional<ExternalKeys> refused(String key, String message) {
        problems.add(new SettingProblem(key, message));
        return Optional.empty();
    }
}
