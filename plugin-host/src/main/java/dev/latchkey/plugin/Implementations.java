package dev.latchkey.plugin;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds methods of the SPI that a plugin's classes should implement but do not, without initializing a class. */
final class Implementations {

    private final PluginClassLoader loader;

    Implementations(PluginClassLoader loader) {
        this.loader = loader;
    }

    /** @throws PluginRefusal naming a class and what it lacks */
    void check(List<String> classes) throws PluginRefusal {
        for (String name : classes) {
            List<Method> lacking = loaded(name).map(Implementations::lacking).orElse(List.of());
            if (!lacking.isEmpty()) {
                throw new PluginRefusal(
                        PluginStage.LINK,
                        "It was built against another SPI: its class " + name + " does not implement "
                                + lacking.stream().map(Implementations::shown).collect(Collectors.joining(", ")) + ".",
                        "Use a version of the plugin that was built for the SPI of this server, version "
                                + SpiRange.OF_THIS_SERVER.newest() + ".");
            }
        }
    }

    /** Nothing if it needs what is not there: that may be a part of a library which is never used. */
    private Optional<Class<?>> loaded(String name) {
        try {
            return Optional.of(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static List<Method> lacking(Class<?> type) {
        try {
            return Arrays.stream(type.getMethods())
                    .filter(method -> Modifier.isAbstract(method.getModifiers()))
                    .filter(method ->
                            HostLoader.ofTheSpi(method.getDeclaringClass().getName()))
                    .toList();
        } catch (LinkageError e) {
            return List.of();
        }
    }

    private static String shown(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(
                        ", ", method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(", ")"));
    }
}
