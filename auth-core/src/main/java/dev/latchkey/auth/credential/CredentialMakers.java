package dev.latchkey.auth.credential;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationCatalog;
import dev.latchkey.auth.application.MethodMissingException;
import dev.latchkey.auth.application.MethodOpener;
import dev.latchkey.auth.application.SettingsCheck;
import dev.latchkey.auth.guard.MethodUnavailableException;
import dev.latchkey.auth.spi.AccountCredentialMaker;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MadeCredential;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.SettingProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which applications have credentials that accounts hold, and the methods that make them. */
public final class CredentialMakers {

    private final ApplicationCatalog catalog;
    private final MethodOpener opener;

    public CredentialMakers(ApplicationCatalog catalog, MethodOpener opener) {
        this.catalog = catalog;
        this.opener = opener;
    }

    /** What can be made, an entry for each application whose method makes something; disabled ones included. */
    public List<CredentialKind> kinds() {
        return catalog.current().applications().values().stream()
                .flatMap(application -> kind(application).stream())
                .toList();
    }

    /** What can be made for one application. */
    public Optional<CredentialKind> kind(String applicationId) {
        return catalog.current().application(applicationId).flatMap(this::kind);
    }

    /** The options as the method gets them: defaults filled in, what does not apply left out. */
    MethodSettings options(CredentialKind kind, Map<String, String> entered) {
        ConfigSchema schema = kind.options();
        Map<String, String> effective = new HashMap<>();
        schema.fields().stream()
                .filter(field -> schema.applies(field, entered))
                .forEach(field -> effective.put(field.key(), schema.effective(field, entered)));
        effective.values().removeIf(String::isEmpty);
        return new MethodSettings(effective);
    }

    List<SettingProblem> problems(CredentialKind kind, Map<String, String> entered) {
        return new SettingsCheck(kind.options()).problems(entered);
    }

    /** @throws CredentialProblem if the method refuses the options, or fails */
    MadeCredential make(CredentialKind kind, MethodSettings options) {
        Application application = kind.application();
        try {
            MethodSettings settings = opener.settings(application);
            AccountCredentialMaker maker = maker(application).orElseThrow(CredentialMakers::unavailable);
            return opener.ask(application, "make a credential", () -> maker.make(settings, options));
        } catch (InvalidSettingsException e) {
            throw new CredentialProblem(e.problems());
        } catch (MethodMissingException | MethodUnavailableException e) {
            throw unavailable();
        }
    }

    private Optional<CredentialKind> kind(Application application) {
        try {
            Optional<AccountCredentialMaker> maker = maker(application);
            return maker.isEmpty() ? Optional.empty() : Optional.of(kind(application, maker.get()));
        } catch (MethodMissingException | MethodUnavailableException e) {
            return Optional.empty();
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException("nothing was asked that has settings", e);
        }
    }

    private CredentialKind kind(Application application, AccountCredentialMaker maker) throws InvalidSettingsException {
        return opener.ask(application, "options", () -> new CredentialKind(application, maker.noun(), maker.options()));
    }

    private Optional<AccountCredentialMaker> maker(Application application) throws InvalidSettingsException {
        return opener.ask(application, "credentialMaker", opener.provider(application.methodId())::credentialMaker);
    }

    private static CredentialProblem unavailable() {
        return new CredentialProblem(
                "application", "The application's method failed; the server's log has the reason.");
    }
}
