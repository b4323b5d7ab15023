package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;

/** A provider of a plugin with its descriptor, in which nothing of the plugin's code is left. */
record Offer(AuthMethodProvider provider, AuthMethodDescriptor descriptor) {

    static Offer of(AuthMethodProvider provider) {
        AuthMethodDescriptor told = provider.descriptor();
        return new Offer(
                provider,
                new AuthMethodDescriptor(
                        told.id(),
                        told.title(),
                        told.summary(),
                        told.version(),
                        told.spiVersion(),
                        told.schema(),
                        told.errors().stream().map(KnownErrorCode::of).toList()));
    }
}
