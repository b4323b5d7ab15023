package dev.latchkey.admin.http;

import dev.latchkey.admin.page.Control;
import dev.latchkey.admin.page.Field;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.RefreshSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whether an application hands out refresh tokens, as fields. */
final class RefreshFields {

    private static final String ENABLED = "refresh_tokens";
    private static final String LIFETIME = "refresh_lifetime";

    private RefreshFields() {}

    static Map<String, List<String>> filled(RefreshSettings refresh) {
        return Map.of(
                ENABLED,
                List.of(refresh.enabled() ? "true" : ""),
                LIFETIME,
                List.of(Long.toString(refresh.lifetime().toMinutes())));
    }

    static RefreshSettings settings(Form form) {
        return new RefreshSettings(form.checked(ENABLED), lifetime(form.trimmed(LIFETIME)));
    }

    static List<Field> fields(Form form, Problems problems) {
        return List.of(
                Field.check(ENABLED, "Hand out refresh tokens", form.checked(ENABLED))
                        .help("With each token comes another one that gets the next pair. Switching this off ends the"
                                + " log-ins that use them."),
                Field.of(Control.NUMBER, LIFETIME, "Refresh Token Expiry Time")
                        .value(shown(form))
                        .help("How long a refresh token is valid, in minutes from its own issue.")
                        .problems(problems));
    }

    private static String shown(Form form) {
        String sent = form.text(LIFETIME);
        return sent.isEmpty() ? Long.toString(RefreshSettings.OFF.lifetime().toMinutes()) : sent;
    }

    /** What is no number becomes a time that the service refuses, together with everything else that is wrong. */
    private static Duration lifetime(String minutes) {
        try {
            return minutes.isEmpty() ? RefreshSettings.OFF.lifetime() : Duration.ofMinutes(Integer.parseInt(minutes));
        } catch (NumberFormatException e) {
            return Duration.ZERO;
        }
    }
}
