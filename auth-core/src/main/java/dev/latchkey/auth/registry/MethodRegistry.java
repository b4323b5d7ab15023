package dev.latchkey.auth.registry;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The methods of this server by id: those that came with it, which stay, and those of plugins, which are replaced all
 * at once. Thread-safe; readers see one set or the next, never a mixture.
 */
public final class MethodRegistry {

    private static final Logger log = LoggerFactory.getLogger(MethodRegistry.class);

    private final Map<String, RegisteredMethod> builtIn;
    private volatile Map<String, RegisteredMethod> methods;

    /**
     * @param found the methods that came with the server, in the order in which they are shown
     * @throws IllegalStateException if two share an id, or one needs a newer server
     */
    public MethodRegistry(Iterable<AuthMethodProvider> found) {
        this.builtIn = with(Map.of(), found, true);
        this.methods = builtIn;
        builtIn.values().forEach(method -> {
            AuthMethodDescriptor descriptor = method.provider().descriptor();
            log.info("authentication method {} {} found", descriptor.id(), descriptor.version());
        });
    }

    /**
     * Replaces the methods of all plugins by these, shown in this order after the built-in ones.
     *
     * @throws IllegalStateException if one shares its id with another or with a built-in method, or needs a newer
     *     server; nothing is changed then
     */
    public void replacePlugins(Iterable<AuthMethodProvider> plugins) {
        methods = with(builtIn, plugins, false);
    }

    public Optional<RegisteredMethod> method(String id) {
        return Optional.ofNullable(methods.get(id));
    }

    public Optional<AuthMethodProvider> provider(String id) {
        return method(id).map(RegisteredMethod::provider);
    }

    public List<AuthMethodDescriptor> descriptors() {
        return methods.values().stream()
                .map(method -> method.provider().descriptor())
                .toList();
    }

    private static Map<String, RegisteredMethod> with(
            Map<String, RegisteredMethod> present, Iterable<AuthMethodProvider> added, boolean builtIn) {
        Map<String, RegisteredMethod> all = new LinkedHashMap<>(present);
        for (AuthMethodProvider provider : added) {
            AuthMethodDescriptor descriptor = provider.descriptor();
            if (descriptor.spiVersion() > AuthMethodDescriptor.SPI_VERSION) {
                throw new IllegalStateException(describe(provider) + " needs a newer server.");
            }
            RegisteredMethod twin = all.putIfAbsent(descriptor.id(), new RegisteredMethod(provider, builtIn));
            if (twin != null) {
                throw new IllegalStateException(
                        describe(provider) + " and " + describe(twin.provider()) + " share an id.");
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private static String describe(AuthMethodProvider provider) {
        return "Method '" + provider.descriptor().id() + "' of "
                + provider.getClass().getName();
    }
}
