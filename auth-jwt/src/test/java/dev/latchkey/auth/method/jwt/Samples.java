package dev.latchkey.auth.method.jwt;

import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.IssuedToken;
import dev.latchkey.auth.spi.KeyMaterial;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.RingKey;
import dev.latchkey.auth.testkit.TestRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Settings, keys and accounts that tests share. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    static final AccountView EDITOR = new AccountView(
            7,
            UUID.fromString("6f1ed002-ab5d-4aa2-8b5e-2d0f7d2e9c11"),
            "editor",
            true,
            Set.of("authenticated", "writer"));

    private Samples() {}

    /** As the host would hand them over: defaults filled in, what does not apply left out. */
    static MethodSettings settings(Map<String, String> entered) {
        ConfigSchema schema = JwtSchema.schema();
        Map<String, String> values = new HashMap<>();
        for (ConfigField field : schema.fields()) {
            String value = schema.effective(field, entered);
            if (schema.applies(field, entered) && !value.isEmpty()) {
                values.put(field.key(), value);
            }
        }
        return new MethodSettings(values);
    }

    static MethodSettings settings(Algorithm algorithm) {
        return settings(Map.of(JwtSchema.SIGNING_ALGORITHM, algorithm.id()));
    }

    static KeyMaterial material(Algorithm algorithm) {
        return algorithm.keyKind().generate(algorithm);
    }

    static KeyRing ring(String id, KeyState state, KeyMaterial material) {
        return new KeyRing(List.of(new RingKey(id, state, material)));
    }

    static AuthMethod open(MethodSettings settings, MethodContext context) {
        try {
            return new JwtMethodProvider().open(settings, context);
        } catch (InvalidSettingsException refused) {
            throw new AssertionError(refused);
        }
    }

    /** A token for the editor, issued now. */
    static IssuedToken issued(AuthMethod method) {
        return method.tokenIssuer().orElseThrow().issue(EDITOR, NOW);
    }

    static AuthOutcome judged(AuthMethod method, String token) {
        return method.authenticate(TestRequest.with(token), DecisionTrace.none());
    }

    /** The code of a refusal; {@code "ACCEPTED"} if there was none. */
    static String answer(AuthMethod method, String token) {
        return judged(method, token)
                .fold(
                        accepted -> "ACCEPTED",
                        rejected -> rejected.code().name(),
                        unavailable -> unavailable.code().name());
    }
}
