package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.InvalidSettingsException;
import java.lang.reflect.Method;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** An open method. Closing it waits for the requests in it, without making the caller wait. */
final class MethodCrossing extends Crossing {

    private final UseCount uses;
    private final AtomicBoolean closed = new AtomicBoolean();

    private MethodCrossing(AuthMethod opened, Boundary boundary, UseCount uses) {
        super(opened, AuthMethod.class, boundary, uses);
        this.uses = uses;
    }

    /** @param plugin one use of which this method is, until it has been closed */
    static AuthMethod around(AuthMethod opened, Boundary boundary, UseCount plugin) {
        UseCount uses = new UseCount(() -> {
            close(opened, boundary);
            plugin.leave();
        });
        return proxy(AuthMethod.class, new MethodCrossing(opened, boundary, uses));
    }

    @Override
    Object answer(Method method, Object[] arguments) throws InvalidSettingsException {
        if (!method.getName().equals("close")) {
            return super.answer(method, arguments);
        }
        if (closed.compareAndSet(false, true)) {
            uses.leave();
        }
        return null;
    }

    private static void close(AuthMethod opened, Boundary boundary) {
        try {
            boundary.patiently(() -> {
                opened.close();
                return true;
            });
        } catch (ExecutionException e) {
            boundary.loggedFault("AuthMethod.close", e.getCause());
        } catch (TimeoutException e) {
            boundary.late("AuthMethod.close");
        }
    }
}
