package dev.latchkey.auth.credential;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationCatalog;
import dev.latchkey.auth.application.MethodMissingException;
import dev.latchkey.auth.application.MethodOpener;
import dev.latchkey.auth.application.SettingsCheck;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which applications have credentials that accounts hold, and the methods that make them. */
public final class CredentialMakers {

    private static final Logger log = LoggerFactory.getLogger(CredentialMakers.class);

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
            AccountCredentialMaker maker =
                    opener.provider(application.methodId()).credentialMaker().orElseThrow();
            MadeCredential made = maker.make(opener.settings(application), options);
            if (made != null) {
                return made;
            }
            log.error("the method of application {} made nothing", application.id());
        } catch (InvalidSettingsException e) {
            throw new CredentialProblem(e.problems());
        } catch (RuntimeException | LinkageError e) {
            log.error("the method of application {} could not make a credential", application.id(), e);
        }
        throw new CredentialProblem("application", "The application's method failed; the server's log has the reason.");
    }

    private Optional<CredentialKind> kind(Application application) {
        try {
            return opener.provider(application.methodId())
                    .credentialMaker()
                    .map(maker -> new CredentialKind(application, maker.noun(), maker.options()));
        } catch (MethodMissingException e) {
            return Optional.empty();
        } catch (RuntimeException | LinkageError e) {
            log.error("the method of application {} does not tell what it makes", application.id(), e);
            return Optional.empty();
        }
    }
}
