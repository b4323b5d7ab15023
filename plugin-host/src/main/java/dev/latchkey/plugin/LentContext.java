package dev.latchkey.plugin;

import dev.latchkey.auth.spi.MethodContext;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the server lends to a plugin, as it is, but for background work: that crosses the {@link Boundary} as well, and
 * does not run once the plugin is gone.
 */
final class LentContext {

    private static final Logger log = LoggerFactory.getLogger(LentContext.class);

    private LentContext() {}

    static MethodContext around(MethodContext context, Boundary boundary, UseCount plugin) {
        return Crossing.proxy(
                MethodContext.class,
                (proxy, method, arguments) -> method.getName().equals("background")
                        ? background(context.background(), boundary, plugin)
                        : asked(context, method, arguments));
    }

    private static Object asked(MethodContext context, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(context, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Executor background(Executor threads, Boundary boundary, UseCount plugin) {
        return work -> threads.execute(() -> run(work, boundary, plugin));
    }

    private static void run(Runnable work, Boundary boundary, UseCount plugin) {
        if (!plugin.enter()) {
            log.debug("background work of plugin {} is dropped: it was replaced or removed", boundary.pluginId());
            return;
        }
        try {
            boundary.here(() -> {
                work.run();
                return true;
            });
        } catch (Exception | Error e) {
            boundary.loggedFault("background work", e);
        } finally {
            plugin.leave();
        }
    }
}
