package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MethodContext;
import java.lang.reflect.Method;

/** A provider of a plugin: its descriptor is known, and each method it opens is a use of the plugin. */
final class ProviderCrossing extends Crossing {

    private final AuthMethodDescriptor descriptor;
    private final UseCount plugin;

    private ProviderCrossing(
            AuthMethodProvider provider, AuthMethodDescriptor descriptor, Boundary boundary, UseCount plugin) {
        super(provider, AuthMethodProvider.class, boundary, plugin);
        this.descriptor = descriptor;
        this.plugin = plugin;
    }

    static AuthMethodProvider around(
            AuthMethodProvider provider, AuthMethodDescriptor descriptor, Boundary boundary, UseCount plugin) {
        return proxy(AuthMethodProvider.class, new ProviderCrossing(provider, descriptor, boundary, plugin));
    }

    @Override
    Object answer(Method method, Object[] arguments) throws InvalidSettingsException {
        if (method.getName().equals("descriptor")) {
            return descriptor;
        }
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof MethodContext context) {
                arguments[i] = LentContext.around(context, boundary(), plugin);
            }
        }
        return super.answer(method, arguments);
    }

    /** The call that opens it is itself a use of the plugin, so that one more is always let in. */
    @Override
    Object wrapped(Class<?> face, Object part) {
        if (part instanceof AuthMethod opened && plugin.enter()) {
            return MethodCrossing.around(opened, boundary(), plugin);
        }
        return super.wrapped(face, part);
    }
}
