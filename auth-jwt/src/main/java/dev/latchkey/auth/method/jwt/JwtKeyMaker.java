package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.MethodSettings;
import java.util.stream.Stream;

/** Makes and reads keys of the kind that the chosen algorithm takes. */
final class JwtKeyMaker implements KeyMaker {

    static final String PRIVATE_KEY = "private_key";
    static final String PUBLIC_KEY = "public_key";

    private final SecretText secrets;

    JwtKeyMaker(SecretText secrets) {
        this.secrets = secrets;
    }

    @Override
    public boolean wantsOwnKey(MethodSettings settings) {
        return Stream.of(JwtSchema.JWKS_URI, JwtSchema.CERTIFICATE, JwtSchema.SECRET_KEY)
                .allMatch(key -> settings.text(key).isEmpty());
    }

    @Override
    public KeyMaterial generate(MethodSettings settings) {
        Algorithm algorithm = algorithm(settings);
        return algorithm.keyKind().generate(algorithm);
    }

    @Override
    public KeyMaterial read(MethodSettings settings, String signing, String verifying) throws InvalidSettingsException {
        Algorithm algorithm = algorithm(settings);
        if (algorithm.keyKind() instanceof SecretKind) {
            return secret(algorithm, (SecretKind) algorithm.keyKind(), signing, verifying);
        }
        return new PastedPair(algorithm).read(signing, verifying);
    }

    private KeyMaterial secret(Algorithm algorithm, SecretKind kind, String signing, String verifying)
            throws InvalidSettingsException {
        if (!verifying.isEmpty() && !verifying.equals(signing)) {
            throw new InvalidSettingsException(PUBLIC_KEY, "A shared secret has no public key; leave this empty.");
        }
        try {
            return secrets.read(algorithm, kind, signing);
        } catch (UnusableKeyException unusable) {
            throw new InvalidSettingsException(PRIVATE_KEY, unusable.getMessage());
        }
    }

    private static Algorithm algorithm(MethodSettings settings) {
        return Algorithm.named(settings.required(JwtSchema.SIGNING_ALGORITHM));
    }
}
