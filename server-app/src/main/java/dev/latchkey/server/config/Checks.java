package dev.latchkey.server.config;

import java.net.URI;
import java.util.Map;
import java.util.stream.Stream;

/** Rules that concern more than the text of one setting. */
final class Checks {

    private final SettingValues values;
    private final Problems problems;
    private final SecretReference references;

    Checks(SettingValues values, Map<String, String> environment, Problems problems) {
        this.values = values;
        this.problems = problems;
        this.references = new SecretReference(environment);
    }

    void run() {
        notAbove(JwksKeys.FRESH_LEAST, JwksKeys.FRESH_DEFAULT);
        notAbove(JwksKeys.FRESH_DEFAULT, JwksKeys.FRESH_MOST);
        notAbove(JwksKeys.BACK_OFF_FIRST, JwksKeys.BACK_OFF_MOST);
        notAbove(OAuth2Keys.BACK_OFF_FIRST, OAuth2Keys.BACK_OFF_MOST);
        notAbove(JwksKeys.CONNECT_TIMEOUT, JwksKeys.TOTAL_TIMEOUT);
        notAbove(KnownSettings.SESSION_IDLE, KnownSettings.SESSION_ABSOLUTE);
        notAbove(KnownSettings.LOG_FILE_SIZE, KnownSettings.LOG_TOTAL_SIZE);
        tls();
        reachable(KnownSettings.DATABASE_PASSWORD);
        reachable(KnownSettings.KEY_ENCRYPTION_KEY);
    }

    private <T extends Comparable<T>> void notAbove(Setting<T> lower, Setting<T> upper) {
        boolean sound = Stream.of(lower, upper).allMatch(values::sound);
        if (sound && values.value(lower).compareTo(values.value(upper)) > 0) {
            problems.add(values.place(lower), lower.key() + " must not be above " + upper.key() + ".");
        }
    }

    private void tls() {
        boolean certificate = values.value(TlsKeys.CERTIFICATE).isPresent();
        Setting<?> alone = certificate ? TlsKeys.CERTIFICATE : TlsKeys.KEY;
        if (certificate != values.value(TlsKeys.KEY).isPresent()) {
            problems.add(values.place(alone), "tls.certificate and tls.key go together: give both or neither.");
        }
        Setting<URI> address = KnownSettings.PUBLIC_ADDRESS;
        if (certificate
                && values.given(address)
                && !values.value(address).getScheme().equals("https")) {
            problems.add(
                    values.place(address), "public-address must start with https:// since tls.certificate is given.");
        }
    }

    private void reachable(Setting<Secret> setting) {
        if (values.sound(setting) && references.follow(values.value(setting)).isEmpty()) {
            problems.add(
                    values.place(setting),
                    setting.key() + " refers to a variable or file that does not exist, is empty or cannot be read.");
        }
    }
}
