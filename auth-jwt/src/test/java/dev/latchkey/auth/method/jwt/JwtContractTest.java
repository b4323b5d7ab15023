package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.RingKey;
import dev.latchkey.auth.testkit.RefusedSettings;
import dev.latchkey.auth.testkit.Trial;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The method with a key of its own. */
final class JwtContractTest extends JwtContract {

    @Override
    protected Map<String, String> settings() {
        return Map.of(JwtSchema.SIGNING_ALGORITHM, "RS256");
    }

    @Override
    protected String signed(Trial trial, String payload) {
        RingKey key = trial.context().keyRing().active().orElseThrow();
        return signedBy(key.id(), key.material(), payload);
    }

    @Override
    protected List<RefusedSettings> refusedSettings() {
        return List.of(new RefusedSettings(
                Map.of(
                        JwtSchema.USERNAME_ATTRIBUTE, "jti",
                        JwtSchema.ROLES_CLAIM, "exp",
                        JwtSchema.STATIC_CLAIMS, "iss=https://example.com",
                        JwtSchema.JWKS_URI, "http://id.example.com/jwks.json",
                        JwtSchema.CERTIFICATE, "no certificate"),
                Set.of(
                        JwtSchema.USERNAME_ATTRIBUTE,
                        JwtSchema.ROLES_CLAIM,
                        JwtSchema.STATIC_CLAIMS,
                        JwtSchema.JWKS_URI,
                        JwtSchema.CERTIFICATE)));
    }
}
