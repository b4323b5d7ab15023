package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.ConfigField;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.DecisionTrace;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.testkit.SettableClock;
import dev.latchkey.auth.testkit.TestRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Opens the method as the server does: defaults filled in, fields that do not apply left out. */
final class Bench {

    static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    static final String TOKEN = "2YotnFZFEjr1zCsicMWpAA";
    static final String CLIENT_SECRET = "7Fjfp0ZBr1KtDRbnfVdmIw";
    static final String ENDPOINT = "https://id.example.com/introspect";
    static final String USER_INFO = "https://id.example.com/userinfo";

    final SettableClock clock = new SettableClock(NOW);

    /** Settings for introspection, with changes as names and values in turn; an empty value takes a setting out. */
    static Map<String, String> introspecting(String... changes) {
        return changed(
                Map.of(
                        OAuth2Schema.INTROSPECTION_ENDPOINT,
                        ENDPOINT,
                        OAuth2Schema.CLIENT_ID,
                        "content-server",
                        OAuth2Schema.CLIENT_SECRET,
                        CLIENT_SECRET),
                changes);
    }

    static Map<String, String> userInfo(String... changes) {
        return changed(
                Map.of(OAuth2Schema.TOKEN_CHECK, OAuth2Schema.USER_INFO, OAuth2Schema.USER_INFO_ENDPOINT, USER_INFO),
                changes);
    }

    private static Map<String, String> changed(Map<String, String> settings, String... changes) {
        Map<String, String> all = new HashMap<>(settings);
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        return all;
    }

    AuthMethod open(DocumentFetcher network, Map<String, String> settings) {
        return open(network, settings, Map.of());
    }

    AuthMethod open(DocumentFetcher network, Map<String, String> settings, Map<String, String> server) {
        try {
            return opened(clock, network, settings, server);
        } catch (InvalidSettingsException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    static AuthMethod opened(
            Clock clock, DocumentFetcher network, Map<String, String> settings, Map<String, String> server)
            throws InvalidSettingsException {
        return new OAuth2MethodProvider()
                .open(new MethodSettings(effective(settings)), new TestContext(clock, network, server));
    }

    private static Map<String, String> effective(Map<String, String> entered) {
        ConfigSchema schema = OAuth2Schema.schema();
        Map<String, String> effective = new HashMap<>();
        for (ConfigField field : schema.fields()) {
            String value = schema.effective(field, entered);
            if (schema.applies(field, entered) && !value.isEmpty()) {
                effective.put(field.key(), value);
            }
        }
        return effective;
    }

    static AuthOutcome judge(AuthMethod method, String token) {
        return method.authenticate(TestRequest.with(token), DecisionTrace.none());
    }

    /** In one word: the subject, the code of a refusal, or the code of unavailability with its wait. */
    static String verdict(AuthMethod method, String token) {
        return judge(method, token)
                .fold(
                        good -> good.subject().toString(),
                        bad -> bad.code().name(),
                        later -> later.code().name() + " " + later.retryAfter().toSeconds());
    }

    static String verdict(AuthMethod method) {
        return verdict(method, TOKEN);
    }

    static String verdict(Map<String, String> settings, String answer) {
        return verdict(new Bench().open(ScriptedNetwork.saying(answer), settings));
    }
}
