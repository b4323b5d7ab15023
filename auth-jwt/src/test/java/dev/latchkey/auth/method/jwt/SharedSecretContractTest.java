package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.testkit.RefusedSettings;
import dev.latchkey.auth.testkit.Trial;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;

/** The method with a secret that it shares with an issuer elsewhere. */
final class SharedSecretContractTest extends JwtContract {

    private static final String SECRET = "planted-secret-0123456789-abcdefghij";
    private static final SecretKeySpec KEY = new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256");

    @Override
    protected Map<String, String> settings() {
        return Map.of(
                JwtSchema.SIGNING_ALGORITHM, "HS256",
                JwtSchema.SECRET_KEY, SECRET,
                JwtSchema.ISSUER, "https://content.example.com",
                JwtSchema.AUDIENCES, "a1b2c3d4");
    }

    @Override
    protected String signed(Trial trial, String payload) {
        return Forge.signed(new KeyMaterial("HS256", KEY, KEY), "{\"alg\":\"HS256\"}", payload);
    }

    @Override
    protected List<RefusedSettings> refusedSettings() {
        return List.of(new RefusedSettings(
                Map.of(JwtSchema.SECRET_KEY, "short", JwtSchema.ROLES_CLAIM, "exp"),
                Set.of(JwtSchema.SECRET_KEY, JwtSchema.ROLES_CLAIM)));
    }
}
