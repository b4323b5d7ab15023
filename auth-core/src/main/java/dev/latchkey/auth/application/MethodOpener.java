package dev.latchkey.auth.application;

import dev.latchkey.auth.guard.GuardedMethod;
import dev.latchkey.auth.guard.MethodGuard;
import dev.latchkey.auth.guard.MethodGuards;
import dev.latchkey.auth.guard.MethodUnavailableException;
import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.registry.RegisteredMethod;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.PasswordProof;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Opens an application's method with its settings in the clear and its key ring. */
public final class MethodOpener implements AutoCloseable {

    private final MethodRegistry registry;
    private final StoredSettings stored;
    private final KeyCodec codec;
    private final MethodHost host;
    private final MethodGuards guards;

    public MethodOpener(MethodRegistry registry, SecretBox secrets, MethodHost host, MethodGuards guards) {
        this.registry = registry;
        this.guards = guards;
        this.stored = new StoredSettings(secrets);
        this.codec = new KeyCodec(secrets);
        this.host = host;
    }

    /**
     * Opens the method; the caller closes it.
     *
     * @param keys the application's own
     * @throws MethodMissingException if this server has no such method
     * @throws InvalidSettingsException if the method refuses its settings
     * @throws MethodUnavailableException if the method fails, or takes too long
     */
    public GuardedMethod open(Application application, List<ApplicationKey> keys) throws InvalidSettingsException {
        RegisteredMethod method = method(application.methodId());
        MethodGuard guard = guards.of(application.methodId(), method);
        KeyRing ring = new KeyRing(keys.stream().map(codec::ringKey).toList());
        MethodSettings settings = settings(application);
        Executor background = method.builtIn() ? host.background() : guard.background();
        MethodContext context = new Lent(application.id(), ring, host, background);
        return guard.open(application.id(), () -> method.provider().open(settings, context));
    }

    /** Lets go of providers that are gone. */
    public void dismissReplaced() {
        guards.dismissAllBut(registry);
    }

    /** Lets go of all providers, and waits a little for their methods to be closed. */
    @Override
    public void close() {
        guards.close();
    }

    /** By whom the method would be opened at this moment; another provider once a plugin was replaced. */
    public Optional<AuthMethodProvider> current(String methodId) {
        return registry.provider(methodId);
    }

    /** @throws MethodMissingException if this server has no such method */
    AuthMethodProvider provider(String methodId) {
        return method(methodId).provider();
    }

    private RegisteredMethod method(String methodId) {
        return registry.method(methodId).orElseThrow(() -> new MethodMissingException(methodId));
    }

    /**
     * Asks an application's provider within the limits of its guard.
     *
     * @throws MethodUnavailableException if it fails, or takes too long
     */
    <T> T ask(Application application, String doing, MethodGuard.Question<T> question) throws InvalidSettingsException {
        return guards.of(application.methodId(), method(application.methodId())).ask(application.id(), doing, question);
    }

    /**
     * The application with its stored settings in the terms of the method as it is today; see
     * {@link AuthMethodProvider#upgraded}. The same one if nothing has changed.
     *
     * @throws MethodMissingException if this server has no such method
     * @throws MethodUnavailableException if the method fails over them
     */
    Application upgraded(Application application) {
        AuthMethodProvider provider = provider(application.methodId());
        Map<String, String> clear = stored.clear(application);
        Map<String, String> today = upgraded(application, provider, clear);
        return today.equals(clear)
                ? application
                : stored.replaced(application, today, provider.descriptor().schema());
    }

    private Map<String, String> upgraded(
            Application application, AuthMethodProvider provider, Map<String, String> clear) {
        Map<String, String> given = Map.copyOf(clear);
        try {
            return ask(application, "upgraded", () -> Map.copyOf(provider.upgraded(given)));
        } catch (InvalidSettingsException e) {
            throw new IllegalStateException("settings are not refused when they are upgraded", e);
        }
    }

    /** Settings as the method gets them: defaults filled in, what does not apply left out, secrets opened. */
    MethodSettings settings(Application application) {
        AuthMethodProvider provider = provider(application.methodId());
        ConfigSchema schema = provider.descriptor().schema();
        Map<String, String> clear = upgraded(application, provider, stored.clear(application));
        Map<String, String> effective = new HashMap<>();
        schema.fields().stream().filter(field -> schema.applies(field, clear)).forEach(field -> {
            String value = schema.effective(field, clear);
            if (!value.isEmpty()) {
                effective.put(field.key(), value);
            }
        });
        return new MethodSettings(effective);
    }

    private record Lent(String applicationId, KeyRing keyRing, MethodHost host, Executor background)
            implements MethodContext {

        @Override
        public URI publicAddress() {
            return host.publicAddress();
        }

        @Override
        public Clock clock() {
            return host.clock();
        }

        @Override
        public AccountLookup accounts() {
            return host.accounts();
        }

        @Override
        public PasswordProof passwords() {
            return host.passwords();
        }

        @Override
        public DocumentFetcher documents() {
            return host.documents();
        }

        @Override
        public Optional<String> serverSetting(String name) {
            return Optional.ofNullable(host.serverSettings().get(name));
        }
    }
}
