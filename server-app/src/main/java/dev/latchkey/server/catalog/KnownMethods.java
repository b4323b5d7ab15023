package dev.latchkey.server.catalog;

import dev.latchkey.auth.registry.MethodRegistry;
import dev.latchkey.auth.spi.ConfigField;
import jakarta.inject.Inject;
import java.util.List;

/** What commands need to know of authentication methods. */
public final class KnownMethods {

    private final MethodRegistry registry;

    @Inject
    KnownMethods(MethodRegistry registry) {
        this.registry = registry;
    }

    /** Keys of the settings that a method declares secret; empty for a method that this server does not have. */
    public List<String> secretsOf(String methodId) {
        return registry.provider(methodId).stream()
                .flatMap(provider -> provider.descriptor().schema().fields().stream())
                .filter(field -> field.kind().secret())
                .map(ConfigField::key)
                .toList();
    }
}
