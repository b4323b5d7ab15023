package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyMaker;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.MethodSettings;
import java.util.stream.Stream;

/** Makes and reads keys of the kind that the chosen algorithm takes. */
final class JwtKeyMaker implements KeyMaker {

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
        throw new InvalidSettingsException("private_key", "Pasting keys: see the next commit.");
    }

    private static Algorithm algorithm(MethodSettings settings) {
        return Algorithm.named(settings.required(JwtSchema.SIGNING_ALGORITHM));
    }
}
