package dev.latchkey.auth.application;

import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.secret.SecretBox;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.DocumentFetcher;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.PasswordProof;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Opens an application's method with its settings in the clear and its key ring. */
public final class MethodOpener {

    private final MethodRegistry registry;
    private final SecretBox secrets;
    private final KeyCodec codec;
    private final MethodHost host;

    public MethodOpener(MethodRegistry registry, SecretBox secrets, MethodHost host) {
        this.registry = registry;
        this.secrets = secrets;
        this.codec = new KeyCodec(secrets);
        this.host = host;
    }

    /**
     * Opens the method; the caller closes it.
     *
     * @param keys the application's own
     * @throws MethodMissingException if this server has no such method
     * @throws InvalidSettingsException if the method refuses its settings
     */
    public AuthMethod open(Application application, List<ApplicationKey> keys) throws InvalidSettingsException {
        AuthMethodProvider provider = provider(application.methodId());
        KeyRing ring = new KeyRing(keys.stream().map(codec::ringKey).toList());
        MethodSettings settings = settings(application);
        return provider.open(settings, new Lent(application.id(), ring, host));
    }

    /** By whom the method would be opened at this moment; another provider once a plugin was replaced. */
    public Optional<AuthMethodProvider> current(String methodId) {
        return registry.provider(methodId);
    }

    /** @throws MethodMissingException if this server has no such method */
    AuthMethodProvider provider(String methodId) {
        return registry.provider(methodId).orElseThrow(() -> new MethodMissingException(methodId));
    }

    /** Settings as the method gets them: defaults filled in, what does not apply left out, secrets opened. */
    MethodSettings settings(Application application) {
        ConfigSchema schema = provider(application.methodId()).descriptor().schema();
        Map<String, String> clear = new HashMap<>(application.settings());
        application.sealedSettings().forEach((key, secret) -> clear.put(key, opened(application, key, secret)));
        Map<String, String> effective = new HashMap<>();
        schema.fields().stream().filter(field -> schema.applies(field, clear)).forEach(field -> {
            String value = schema.effective(field, clear);
            if (!value.isEmpty()) {
                effective.put(field.key(), value);
            }
        });
        return new MethodSettings(effective);
    }

    private String opened(Application application, String key, String secret) {
        return new String(secrets.open(secret, application.purpose(key)), StandardCharsets.UTF_8);
    }

    private record Lent(String applicationId, KeyRing keyRing, MethodHost host) implements MethodContext {

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
        public Executor background() {
            return host.background();
        }

        @Override
        public Optional<String> serverSetting(String name) {
            return Optional.ofNullable(host.serverSettings().get(name));
        }
    }
}
