package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ApplicationPage.Existing;
import dev.latchkey.admin.page.ApplicationPage.KeyAction;
import dev.latchkey.admin.page.ApplicationPage.KeyRow;
import dev.latchkey.admin.page.ApplicationPage.Step;
import dev.latchkey.admin.page.Problems;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.engine.AuthConfiguration;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.KeyState;
import dev.latchkey.web.PublicAddress;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** The keys of an application with what can be done to each, and how to call the application. */
final class KeyPanel {

    private static final int PEM_LINE = 64;

    private final Applications applications;
    private final MethodRegistry methods;
    private final AuthConfiguration configuration;
    private final PublicAddress address;
    private final Times times;

    @Inject
    KeyPanel(
            Applications applications,
            MethodRegistry methods,
            AuthConfiguration configuration,
            PublicAddress address,
            Times times) {
        this.applications = applications;
        this.methods = methods;
        this.configuration = configuration;
        this.address = address;
        this.times = times;
    }

    /** @param pasted what was entered into the form for a key of one's own */
    Existing of(Application application, Form pasted, Problems problems) {
        List<ApplicationKey> keys = applications.book().keysOf(application.id());
        boolean offered = methods.provider(application.methodId())
                .flatMap(AuthMethodProvider::keyMaker)
                .isPresent();
        return new Existing(
                application.id(),
                ApplicationEditRoutes.pathOf(application),
                offered,
                keys.stream().map(key -> row(application, key)).toList(),
                problems,
                ApplicationForms.keyFields(pasted, problems),
                offered ? tokenSteps(application) : List.of(call(application)));
    }

    private KeyRow row(Application application, ApplicationKey key) {
        return new KeyRow(
                key.id(),
                key.algorithm(),
                word(key.state()),
                meaning(key.state()),
                times.text(key.created()),
                key.publicKey().isEmpty() ? "" : pem(key.publicKey()),
                actions(ApplicationEditRoutes.pathOf(application) + "/keys/" + key.id(), key.state()));
    }

    private static String word(KeyState state) {
        return switch (state) {
            case STANDBY -> "Standby";
            case ACTIVE -> "Active";
            case RETIRING -> "Retiring";
            case REVOKED -> "Revoked";
        };
    }

    private static String meaning(KeyState state) {
        return switch (state) {
            case STANDBY -> "Published, so that others learn it, but not yet signing.";
            case ACTIVE -> "Signs new tokens.";
            case RETIRING -> "Signs no more; tokens that it signed are still accepted.";
            case REVOKED -> "Tokens that it signed are refused, for good.";
        };
    }

    private static List<KeyAction> actions(String path, KeyState state) {
        KeyAction activate = new KeyAction(path + "/activate", "Activate", true);
        KeyAction retire = new KeyAction(path + "/retire", "Retire", true);
        KeyAction standby = new KeyAction(path + "/standby", "Back to standby", true);
        KeyAction revoke = new KeyAction(path + "/revoke", "Revoke", false);
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

    private List<Step> tokenSteps(Application application) {
        String id = application.id();
        return Stream.of(
                        new Step(
                                "Ask for a token with a username and password",
                                "curl --request POST '" + address.of("/rest_api/id_token") + "' \\\n"
                                        + "  --header 'Accept: application/json' \\\n"
                                        + "  --header 'AUTH-METHOD: " + id + "' \\\n"
                                        + "  --user '<username>:<password>'"),
                        create(id, "Create a Basic page with it", "--header 'Authorization: Bearer <received_JWT>'"))
                .toList();
    }

    /** For a method whose credential callers have already. */
    private Step call(Application application) {
        String credential = configuration
                .credentialPlace(application.id())
                .map(KeyPanel::credential)
                .orElse("--header 'Authorization: <credential>'");
        return create(application.id(), "Create a Basic page", credential);
    }

    private static String credential(CredentialPlace place) {
        if (place.scheme().equalsIgnoreCase("Basic")) {
            return "--user '<username>:<password>'";
        }
        String scheme = place.scheme().isEmpty() ? "" : place.scheme() + " ";
        return "--header '" + place.header() + ": " + scheme + "<credential>'";
    }

    private Step create(String id, String title, String credential) {
        return new Step(
                title,
                "curl --request POST '" + address.of("/node?_format=json") + "' \\\n"
                        + "  --header 'AUTH-METHOD: " + id + "' \\\n"
                        + "  --header 'Accept: application/json' \\\n"
                        + "  --header 'Content-Type: application/json' \\\n"
                        + "  " + credential + " \\\n"
                        + "  --data-raw '{\"type\":[{\"target_id\":\"page\"}],"
                        + "\"title\":[{\"value\":\"My first page\"}]}'");
    }
}
