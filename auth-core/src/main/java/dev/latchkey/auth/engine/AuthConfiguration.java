package dev.latchkey.auth.engine;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationBook;
import dev.latchkey.auth.application.ApplicationCatalog;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeyRepository;
import dev.latchkey.auth.application.ApplicationRepository;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.GateSettingsRepository;
import dev.latchkey.auth.application.MethodMissingException;
import dev.latchkey.auth.application.MethodOpener;
import dev.latchkey.auth.guard.GuardedMethod;
import dev.latchkey.auth.guard.Leases;
import dev.latchkey.auth.guard.MethodUnavailableException;
import dev.latchkey.auth.spi.InvalidSettingsException;
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
 * that opened it stay, and then until the last request that holds a snapshot with it has left.
 */
public final class AuthConfiguration implements ApplicationCatalog, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AuthConfiguration.class);

    private final ApplicationRepository applications;
    private final ApplicationKeyRepository keys;
    private final GateSettingsRepository gateSettings;
    private final MethodOpener opener;
    private long openings;
    private volatile Held current = Held.of(new Snapshot(ApplicationBook.EMPTY, Map.of()));

    /** Everything a request needs to know of the configuration. */
    record Snapshot(ApplicationBook book, Map<String, OpenApplication> open) {}

    /** A snapshot whose methods stay open until it is let go. */
    record Held(Snapshot snapshot, Leases leases) implements AutoCloseable {

        private static Held of(Snapshot snapshot) {
            return new Held(
                    snapshot,
                    new Leases(() -> snapshot.open()
                            .values()
                            .forEach(open -> open.method().ifPresent(GuardedMethod::close))));
        }

        @Override
        public void close() {
            leases.giveBack();
        }
    }

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
        return current.snapshot().book();
    }

    /** For whoever does not call methods; a method that is called from it may be closed already. */
    Snapshot snapshot() {
        return current.snapshot();
    }

    /** For whoever calls methods. One that is closing is never met: a new snapshot is there before the old one goes. */
    Held hold() {
        Held now = current;
        while (!now.leases().take()) {
            now = current;
        }
        return now;
    }

    @Override
    public synchronized void reload() {
        ApplicationBook book = read();
        Map<String, OpenApplication> before = snapshot().open();
        Map<String, OpenApplication> open = new LinkedHashMap<>();
        for (Application application : book.applications().values()) {
            Optional<OpenApplication> same =
                    Optional.ofNullable(before.get(application.id())).filter(old -> reusable(old, application));
            open.put(application.id(), same.map(AuthConfiguration::kept).orElseGet(() -> opened(application, book)));
        }
        publish(new Snapshot(book, Map.copyOf(open)));
        opener.dismissReplaced();
    }

    /** Waits a little for methods to be closed. */
    @Override
    public synchronized void close() {
        publish(new Snapshot(ApplicationBook.EMPTY, Map.of()));
        opener.close();
    }

    private void publish(Snapshot next) {
        Held old = current;
        current = Held.of(next);
        old.close();
    }

    private ApplicationBook read() {
        Map<String, Application> byId = new LinkedHashMap<>();
        applications.all().forEach(application -> byId.put(application.id(), application));
        Map<String, List<ApplicationKey>> keysById =
                keys.all().stream().collect(Collectors.groupingBy(ApplicationKey::applicationId));
        return new ApplicationBook(gateSettings.load(), byId, keysById);
    }

    private boolean reusable(OpenApplication before, Application now) {
        return before.application().version() == now.version()
                && before.method()
                        .flatMap(method -> opener.current(now.methodId()).filter(method::openedBy))
                        .isPresent();
    }

    private static OpenApplication kept(OpenApplication open) {
        open.method().ifPresent(GuardedMethod::keep);
        return open;
    }

    private OpenApplication opened(Application application, ApplicationBook book) {
        try {
            CompiledRules rules = new CompiledRules(application.rules());
            GuardedMethod method = opener.open(application, book.keysOf(application.id()));
            return new OpenApplication(application, rules, Optional.of(method), "", ++openings);
        } catch (InvalidSettingsException | MethodMissingException | MethodUnavailableException e) {
            return failed(application, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            log.error("the method of application {} could not be opened", application.id(), e);
            return failed(application, String.valueOf(e.getMessage()));
        }
    }

    /** Without its rules, which may be what is broken: nothing gets in by it anyway. */
    private OpenApplication failed(Application application, String reason) {
        log.warn("application {} answers 503: {}", application.id(), reason);
        return new OpenApplication(
                application, new CompiledRules(ApplicationRules.NONE), Optional.empty(), reason, ++openings);
    }
}
