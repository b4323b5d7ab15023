package dev.latchkey.auth.engine;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.application.ApplicationCatalog;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.GateSettingsRepository;
import dev.latchkey.auth.application.MethodOpener;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.InvalidSettingsException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The applications of the moment with their methods opened, as one immutable snapshot. Requests read it without a lock;
 * a change builds the next one and swaps it in. A method stays open as long as its application's version and the provider
 * that opened it stay.
 */
public final class AuthConfiguration implements ApplicationCatalog, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuthConfiguration.class);

    private final ApplicationRepository applications;
    private final ApplicationKeyRepository keys;
    private final GateSettingsRepository gateSettings;
    private final MethodOpener opener;
    private final Map<String, AuthMethodProvider> openedBy = new HashMap<>();
    private long openings;
    private volatile Snapshot snapshot = new Snapshot(ApplicationBook.EMPTY, Map.of());

    /** Everything a request needs to know of the configuration. */
    record Snapshot(ApplicationBook book, Map<String, OpenApplication> open) {}

    public AuthConfiguration(
            ApplicationRepository applications,
            ApplicationKeyRepository keys,
            GateSettingsRepository gateSettings,
            MethodOpener opener) {
        this.applications = applications;
        this.keys = keys;
        this.gateSettings = gateSettings;
        this.opener = opener;
    }

    @Override
    public ApplicationBook current() {
        return snapshot.book();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    @Override
    public synchronized void reload() {
        Snapshot old = snapshot;
        ApplicationBook book = read();
        Map<String, OpenApplication> open = new LinkedHashMap<>();
        for (Application application : book.applications().values()) {
            OpenApplication before = old.open().get(application.id());
            open.put(application.id(), reusable(before, application) ? before : opened(application, book));
        }
        openedBy.keySet().retainAll(open.keySet());
        snapshot = new Snapshot(book, Map.copyOf(open));
        old.open().values().stream()
                .filter(before -> open.get(before.application().id()) != before)
                .forEach(AuthConfiguration::close);
    }

    @Override
    public synchronized void close() {
        Snapshot old = snapshot;
        snapshot = new Snapshot(ApplicationBook.EMPTY, Map.of());
        openedBy.clear();
        old.open().values().forEach(AuthConfiguration::close);
    }

    private ApplicationBook read() {
        Map<String, Application> byId = new LinkedHashMap<>();
        applications.all().forEach(application -> byId.put(application.id(), application));
        Map<String, List<ApplicationKey>> keysById =
                keys.all().stream().collect(Collectors.groupingBy(ApplicationKey::applicationId));
        return new ApplicationBook(gateSettings.load(), byId, keysById);
    }

    private boolean reusable(OpenApplication before, Application now) {
        return before != null
                && before.failure().isEmpty()
                && before.application().version() == now.version()
                && opener.current(now.methodId())
                        .filter(provider -> provider == openedBy.get(now.id()))
                        .isPresent();
    }

    private OpenApplication opened(Application application, ApplicationBook book) {
        try {
            CompiledRules rules = new CompiledRules(application.rules());
            openedBy.remove(application.id());
            opener.current(application.methodId()).ifPresent(provider -> openedBy.put(application.id(), provider));
            AuthMethod method = guarded(application.id(), opener.open(application, book.keysOf(application.id())));
            return new OpenApplication(application, rules, Optional.of(method), "", ++openings);
        } catch (InvalidSettingsException e) {
            return failed(application, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            log.error("the method of application {} could not be opened", application.id(), e);
            return failed(application, String.valueOf(e.getMessage()));
        }
    }

    /** A method that is unfit is closed at once: nobody else will. */
    private static AuthMethod guarded(String applicationId, AuthMethod method) {
        try {
            return new GuardedMethod(applicationId, method);
        } catch (RuntimeException | LinkageError e) {
            if (method != null) {
                method.close();
            }
            throw e;
        }
    }

    /** Without its rules, which may be what is broken: nothing gets in by it anyway. */
    private OpenApplication failed(Application application, String reason) {
        log.warn("application {} answers 503: {}", application.id(), reason);
        return new OpenApplication(
                application, new CompiledRules(ApplicationRules.NONE), Optional.empty(), reason, ++openings);
    }

    private static void close(OpenApplication open) {
        open.method().ifPresent(method -> {
            try {
                method.close();
            } catch (Exception e) {
                log.warn(
                        "the method of application {} did not close",
                        open.application().id(),
                        e);
            }
        });
    }
}
