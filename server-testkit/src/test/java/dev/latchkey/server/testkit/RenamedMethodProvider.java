package dev.latchkey.server.testkit;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.InvalidSettingsException;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.server.testkit.pin.PinMethodProvider;

/** The PIN method under another id, which no service file names. */
final class RenamedMethodProvider implements AuthMethodProvider {

    private final AuthMethodProvider pin = new PinMethodProvider();

    @Override
    public AuthMethodDescriptor descriptor() {
        AuthMethodDescriptor told = pin.descriptor();
        return new AuthMethodDescriptor(
                "renamed",
                told.title(),
                told.summary(),
                told.version(),
                told.spiVersion(),
                told.schema(),
                told.errors());
    }

    @Override
    public AuthMethod open(MethodSettings settings, MethodContext context) throws InvalidSettingsException {
        return pin.open(settings, context);
    }
}
