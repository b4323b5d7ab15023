package dev.latchkey.auth.registry;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The methods found at start, by id. Immutable. */
public final class MethodRegistry {

    private static final Logger log = LoggerFactory.getLogger(MethodRegistry.class);

    private final Map<String, AuthMethodProvider> providers = new LinkedHashMap<>();

    /**
     * @param found in the order in which they are shown
     * @throws IllegalStateException if two share an id, or one needs a newer server
     */
    public MethodRegistry(Iterable<AuthMethodProvider> found) {
        for (AuthMethodProvider provider : found) {
            AuthMethodDescriptor descriptor = provider.descriptor();
            if (descriptor.spiVersion() > AuthMethodDescriptor.SPI_VERSION) {
                throw new IllegalStateException(describe(provider) + " needs a newer server.");
            }
            AuthMethodProvider twin = providers.putIfAbsent(descriptor.id(), provider);
            if (twin != null) {
                throw new IllegalStateException(describe(provider) + " and " + describe(twin) + " share an id.");
            }
            log.info("authentication method {} {} found", descriptor.id(), descriptor.version());
        }
    }

    public Optional<AuthMethodProvider> provider(String id) {
        return Optional.ofNullable(providers.get(id));
    }

    public List<AuthMethodDescriptor> descriptors() {
        return providers.values().stream().map(AuthMethodProvider::descriptor).toList();
    }

    private static String describe(AuthMethodProvider provider) {
        return "Method '" + provider.descriptor().id() + "' of "
                + provider.getClass().getName();
    }
}
