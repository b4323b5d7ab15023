package dev.latchkey.admin.http;

import dev.latchkey.admin.page.KeyPanel;
import dev.latchkey.admin.page.KeyPanel.Action;
import dev.latchkey.admin.page.KeyPanel.Row;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.KeyState;
import jakarta.inject.Inject;
import java.util.List;

/** The keys of an application with what can be done to each. */
final class KeyPanels {

    private static final int PEM_LINE = 64;

    private final Applications applications;
    private final MethodRegistry methods;
    private final KeyWords words;
    private final KeyGuide guide;
    private final Times times;

    @Inject
    KeyPanels(Applications applications, MethodRegistry methods, KeyWords words, KeyGuide guide, Times times) {
        this.applications = applications;
        this.methods = methods;
        this.words = words;
        this.guide = guide;
        this.times = times;
    }

    /**
     * Empty if the application's method does not work with keys of the application's own.
     *
     * @param pasted what was entered into the form for a key of one's own
     */
    List<KeyPanel> of(Application application, Form pasted, Problems problems) {
        boolean offered = methods.provider(application.methodId())
                .flatMap(AuthMethodProvider::keyMaker)
                .isPresent();
        return offered ? List.of(panel(application, pasted, problems)) : List.of();
    }

    private KeyPanel panel(Application application, Form pasted, Problems problems) {
        List<ApplicationKey> keys = applications.book().keysOf(application.id());
        return new KeyPanel(
                ApplicationPages.pathOf(application),
                keys.stream().map(key -> row(application, key)).toList(),
                guide.steps(keys),
                problems,
                ApplicationForms.keyFields(pasted, problems));
    }

    private Row row(Application application, ApplicationKey key) {
        return new Row(
                key.id(),
                key.algorithm(),
                KeyWords.word(key.state()),
                KeyWords.meaning(key.state()),
                words.revoking(key),
                times.text(key.created()),
                key.publicKey().isEmpty() ? "" : pem(key.publicKey()),
                actions(ApplicationPages.pathOf(application) + "/keys/" + key.id(), key.state()));
    }

    private static List<Action> actions(String path, KeyState state) {
        Action activate = new Action(path + "/activate", "Activate", true);
        Action retire = new Action(path + "/retire", "Retire", true);
        Action standby = new Action(path + "/standby", "Back to standby", true);
        Action revoke = new Action(path + "/revoke", "Revoke", false);
        return switch (state) {
            case STANDBY -> List.of(activate, revoke);
            case ACTIVE -> List.of(retire, revoke);
            case RETIRING -> List.of(activate, standby, revoke);
            case REVOKED -> List.of();
        };
    }

    private static String pem(String base64) {
        StringBuilder pem = new StringBuilder("-----BEGIN PUBLIC KEY-----\n");
        for (int i = 0; i < base64.length(); i += PEM_LINE) {
            pem.append(base64, i, Math.min(base64.length(), i + PEM_LINE)).append('\n');
        }
        return pem.append("-----END PUBLIC KEY-----").toString();
    }
}
