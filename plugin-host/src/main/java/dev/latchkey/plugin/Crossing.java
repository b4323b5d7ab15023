package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.InvalidSettingsException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * An object of a plugin as the server holds it: every method of its interface, also one that a later SPI adds, crosses
 * the {@link Boundary}. What comes back is never null, is made of the SPI's own types, and objects with behaviour come
 * back wrapped in the same way.
 */
class Crossing implements InvocationHandler {

    private final Object target;
    private final Class<?> type;
    private final Boundary boundary;
    private final UseCount uses;

    /** @param uses of what the target belongs to; each call is a use */
    Crossing(Object target, Class<?> type, Boundary boundary, UseCount uses) {
        this.target = target;
        this.type = type;
        this.boundary = boundary;
        this.uses = uses;
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Crossing.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public final Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        return answer(method, arguments == null ? new Object[0] : arguments);
    }

    /** What a call of the interface answers. */
    Object answer(Method method, Object[] arguments) throws InvalidSettingsException {
        if (!uses.enter()) {
            throw new PluginFaultException("The plugin " + boundary.pluginId() + " was replaced or removed.");
        }
        try {
            return handed(method, arguments);
        } finally {
            uses.leave();
        }
    }

    private Object handed(Method method, Object[] arguments) throws InvalidSettingsException {
        String call = type.getSimpleName() + "." + method.getName();
        return takesSettings(method) ? patiently(call, method, arguments) : here(call, method, arguments);
    }

    /** An administrator waits for these, so that their faults are problems of the form. */
    private static boolean takesSettings(Method method) {
        return Arrays.asList(method.getExceptionTypes()).contains(InvalidSettingsException.class);
    }

    private Object here(String call, Method method, Object[] arguments) {
        try {
            return boundary.here(() -> received(method, method.invoke(target, arguments)));
        } catch (InvocationTargetException e) {
            throw boundary.fault(call, e.getCause());
        } catch (Exception | Error e) {
            throw boundary.fault(call, e);
        }
    }

    private Object patiently(String call, Method method, Object[] arguments) throws InvalidSettingsException {
        try {
            Object result = boundary.patiently(() -> method.invoke(target, arguments));
            return boundary.here(() -> received(method, result));
        } catch (ExecutionException e) {
            throw problems(call, e.getCause());
        } catch (TimeoutException e) {
            throw new InvalidSettingsException("", boundary.late(call).getMessage());
        } catch (Exception | Error e) {
            throw problems(call, e);
        }
    }

    private InvalidSettingsException problems(String call, Throwable failure) {
        Throwable thrown = failure instanceof InvocationTargetException ? failure.getCause() : failure;
        return thrown instanceof InvalidSettingsException problems && problems.problems() != null
                ? problems
                : new InvalidSettingsException(
                        "", boundary.loggedFault(call, thrown).getMessage());
    }

    private Object received(Method method, Object result) {
        return method.getReturnType() == void.class ? null : received(method.getReturnType(), result);
    }

    /** The result in a form in which no more code of the plugin runs outside of the boundary. */
    private Object received(Class<?> declared, Object result) {
        if (result == null) {
            throw new NullPointerException("it returned null");
        }
        if (result instanceof Optional<?> optional) {
            return optional.map(value -> received(Object.class, value));
        }
        if (result instanceof List<?> list) {
            return list.stream().map(element -> received(Object.class, element)).toList();
        }
        if (result instanceof Map<?, ?> map) {
            return Map.copyOf(map);
        }
        if (result instanceof AuthOutcome outcome) {
            return received(outcome);
        }
        if (result instanceof ErrorCode code) {
            return KnownErrorCode.of(code);
        }
        return spiInterface(declared, result)
                .<Object>map(face -> wrapped(face, result))
                .orElse(result);
    }

    private static AuthOutcome received(AuthOutcome outcome) {
        return outcome.fold(
                authenticated -> authenticated,
                rejected -> new AuthOutcome.Rejected(KnownErrorCode.of(rejected.code()), rejected.detail()),
                unavailable -> new AuthOutcome.Unavailable(
                        KnownErrorCode.of(unavailable.code()), unavailable.retryAfter(), unavailable.detail()));
    }

    /** The interface of the SPI by which the server knows an object of a plugin's own class. */
    private static Optional<Class<?>> spiInterface(Class<?> declared, Object result) {
        if (HostLoader.ofTheSpi(result.getClass().getName())) {
            return Optional.empty();
        }
        if (declared.isInterface() && HostLoader.ofTheSpi(declared.getName())) {
            return Optional.of(declared);
        }
        return allInterfaces(result.getClass())
                .filter(face -> HostLoader.ofTheSpi(face.getName()))
                .findFirst();
    }

    private static Stream<Class<?>> allInterfaces(Class<?> type) {
        Stream<Class<?>> own = Arrays.stream(type.getInterfaces())
                .flatMap(face -> Stream.concat(Stream.of(face), allInterfaces(face)));
        return type.getSuperclass() == null ? own : Stream.concat(own, allInterfaces(type.getSuperclass()));
    }

    /** How a part of the target is handed on; it is used as long as the target is. */
    Object wrapped(Class<?> face, Object part) {
        return proxy(face, new Crossing(part, face, boundary, uses));
    }

    private Object ofObject(Object proxy, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> type.getSimpleName() + " of the plugin " + boundary.pluginId();
        };
    }

    Boundary boundary() {
        return boundary;
    }
}
