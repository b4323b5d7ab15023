package dev.latchkey.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.latchkey.auth.spi.AuthMethod;
import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.AuthOutcome;
import dev.latchkey.auth.spi.ConfigSchema;
import dev.latchkey.auth.spi.CredentialPlace;
import dev.latchkey.auth.spi.KeyRing;
import dev.latchkey.auth.spi.MethodContext;
import dev.latchkey.auth.spi.MethodSettings;
import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.auth.spi.TokenIssuer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method of the SPI's interfaces reaches the plugin, also those that a later version adds. */
final class CrossingTest {

    private static final AuthMethodDescriptor DESCRIPTOR = new AuthMethodDescriptor(
            "example", "Example", "For tests.", "1", AuthMethodDescriptor.SPI_VERSION, ConfigSchema.of(), List.of());

    private final List<String> reached = new ArrayList<>();
    private final UseCount plugin = new UseCount(() -> reached.add("released"));
    private final Boundary boundary =
            new Boundary("example", CrossingTest.class.getClassLoader(), Duration.ofSeconds(20));

    static Stream<Method> methodsOfProviders() {
        return methods(AuthMethodProvider.class)
                .filter(method -> !method.getName().equals("descriptor"));
    }

    static Stream<Method> methodsOfMethods() {
        return methods(AuthMethod.class);
    }

    static Stream<Method> methodsOfContexts() {
        return methods(MethodContext.class).filter(method -> !method.getName().equals("background"));
    }

    @ParameterizedTest
    @MethodSource("methodsOfProviders")
    void methodOfAProviderReachesIt(Method method) throws Exception {
        AuthMethodProvider provider =
                ProviderCrossing.around(recording(AuthMethodProvider.class), DESCRIPTOR, boundary, plugin);

        method.invoke(provider, arguments(method));

        assertThat(reached).containsExactly(method.getName());
    }

    @ParameterizedTest
    @MethodSource("methodsOfMethods")
    void methodOfAnOpenMethodReachesIt(Method method) throws Exception {
        plugin.enter();
        AuthMethod open = MethodCrossing.around(recording(AuthMethod.class), boundary, plugin);

        method.invoke(open, arguments(method));

        assertThat(reached).containsExactly(method.getName());
    }

    @ParameterizedTest
    @MethodSource("methodsOfContexts")
    void methodOfTheContextReachesTheServer(Method method) throws Exception {
        MethodContext context = LentContext.around(recording(MethodContext.class), boundary, plugin);

        method.invoke(context, arguments(method));

        assertThat(reached).containsExactly(method.getName());
    }

    @Test
    void closingTwiceClosesOnceAndReleasesTheRetiredPlugin() {
        plugin.enter();
        AuthMethod open = MethodCrossing.around(recording(AuthMethod.class), boundary, plugin);
        plugin.leave();

        open.close();
        open.close();

        assertThat(reached).containsExactly("close", "released");
    }

    @Test
    void closingDuringACallWaitsForItsEnd() {
        plugin.enter();
        AuthMethod[] self = new AuthMethod[1];
        AuthMethod closing = proxy(AuthMethod.class, (proxy, method, arguments) -> {
            if (method.getName().equals("publishedKeys")) {
                self[0].close();
                reached.add("call goes on");
                return List.of();
            }
            reached.add(method.getName());
            return null;
        });
        self[0] = MethodCrossing.around(closing, boundary, plugin);

        self[0].publishedKeys();

        assertThat(reached).containsExactly("call goes on", "close");
    }

    @Test
    void partOfAMethodCrossesTheBoundaryToo() {
        plugin.enter();
        ClassLoader pluginLoader = new ClassLoader() {};
        TokenIssuer issuer = (account, issuedAt) -> {
            reached.add(Thread.currentThread().getContextClassLoader() == pluginLoader ? "inside" : "outside");
            throw new StackOverflowError();
        };
        AuthMethod issuing = proxy(AuthMethod.class, (proxy, method, arguments) -> Optional.of(issuer));
        AuthMethod open =
                MethodCrossing.around(issuing, new Boundary("example", pluginLoader, Duration.ofSeconds(20)), plugin);

        assertThatThrownBy(() -> open.tokenIssuer().orElseThrow().issue(null, null))
                .isInstanceOf(PluginFaultException.class);
        assertThat(reached).containsExactly("inside");
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).filter(method -> !Modifier.isStatic(method.getModifiers()));
    }

    private <T> T recording(Class<T> type) {
        return proxy(type, (proxy, method, arguments) -> {
            if (method.getDeclaringClass() == Object.class) {
                return "recording";
            }
            reached.add(method.getName());
            return sample(method.getReturnType());
        });
    }

    private static Object[] arguments(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(CrossingTest::sample)
                .toArray();
    }

    private static Object sample(Class<?> type) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == String.class) {
            return "";
        }
        if (type == Executor.class) {
            return (Executor) Runnable::run;
        }
        boolean open = type.isInterface() && !type.isSealed();
        return open ? proxy(type, (proxy, method, arguments) -> "sample") : other(type);
    }

    private static Object other(Class<?> type) {
        return Map.of(
                        AuthOutcome.class,
                        new AuthOutcome.Rejected(StandardError.INVALID_CREDENTIALS),
                        CredentialPlace.class,
                        CredentialPlace.header("X-Example"),
                        MethodSettings.class,
                        new MethodSettings(Map.of()),
                        KeyRing.class,
                        new KeyRing(List.of()),
                        URI.class,
                        URI.create("https://example.com"),
                        Clock.class,
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .get(type);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(CrossingTest.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
