package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.plugin.ClassFile.Member;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the server's SPI offers, by the names that class files use. */
final class SpiSurface {

    private static final String PREFIX = HostLoader.SPI.replace('.', '/') + "/";

    private final ClassLoader server = AuthMethodProvider.class.getClassLoader();

    /** Whether a type of this name, in internal form, belongs to the SPI's package. */
    static boolean concerns(String type) {
        return type.startsWith(PREFIX) && type.lastIndexOf('/') == PREFIX.length() - 1;
    }

    boolean has(String type) {
        return type(type).isPresent();
    }

    /** Whether the member is there, in its owner or in what that inherits from. */
    boolean has(Member member) {
        return type(member.owner())
                .filter(owner -> withSupertypes(owner).stream().anyMatch(type -> declares(type, member)))
                .isPresent();
    }

    private Optional<Class<?>> type(String internalName) {
        try {
            return Optional.of(Class.forName(internalName.replace('/', '.'), false, server));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    /** An interface has the methods of {@link Object} as well. */
    private static Set<Class<?>> withSupertypes(Class<?> type) {
        Set<Class<?>> all = new HashSet<>(Set.of(Object.class));
        Deque<Class<?>> open = new ArrayDeque<>(Set.of(type));
        while (!open.isEmpty()) {
            Class<?> next = open.pop();
            all.add(next);
            open.addAll(Arrays.asList(next.getInterfaces()));
            Optional.<Class<?>>ofNullable(next.getSuperclass()).ifPresent(open::add);
        }
        return all;
    }

    private static boolean declares(Class<?> type, Member member) {
        if (!member.method()) {
            return Arrays.stream(type.getDeclaredFields())
                    .anyMatch(field -> field.getName().equals(member.name())
                            && field.getType().descriptorString().equals(member.descriptor()));
        }
        return member.name().equals("<init>")
                ? Arrays.stream(type.getDeclaredConstructors())
                        .anyMatch(constructor -> descriptor(constructor).equals(member.descriptor()))
                : Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getName().equals(member.name())
                                && descriptor(method).equals(member.descriptor()));
    }

    private static String descriptor(Constructor<?> constructor) {
        return MethodType.methodType(void.class, constructor.getParameterTypes())
                .toMethodDescriptorString();
    }

    private static String descriptor(Method method) {
        return MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                .toMethodDescriptorString();
    }

    /** How a member is called in a sentence, for example {@code MethodContext.clock()}. */
    static String shown(Member member) {
        String owner = simple(member.owner());
        if (!member.method()) {
            return owner + "." + member.name();
        }
        String parameters = MethodParameters.of(member.descriptor()).stream()
                .map(SpiSurface::simple)
                .collect(Collectors.joining(", ", "(", ")"));
        return member.name().equals("<init>") ? "new " + owner + parameters : owner + "." + member.name() + parameters;
    }

    static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('/'), type.lastIndexOf('.')) + 1)
                .replace('$', '.');
    }
}
