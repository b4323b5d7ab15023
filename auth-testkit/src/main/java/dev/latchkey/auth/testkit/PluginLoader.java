package dev.latchkey.auth.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * Loads everything but the SPI and the JDK anew, as a server does with the classes of a plugin. The bytes come from
 * another loader; what logs is shared with it, as it is with a server.
 */
final class PluginLoader extends ClassLoader {

    private static final List<String> SHARED = List.of(
            "java.", "javax.", "jdk.", "sun.", "com.sun.", "dev.latchkey.auth.spi.", "org.slf4j.", "ch.qos.logback.");

    private final ClassLoader bytes;

    PluginLoader(ClassLoader bytes) {
        super(bytes);
        this.bytes = bytes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (shared(name)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> known = findLoadedClass(name);
            return known == null ? defined(name) : known;
        }
    }

    /** The fakes of this package stand where the server's own classes would. */
    private static boolean shared(String name) {
        String kit = PluginLoader.class.getPackageName();
        return SHARED.stream().anyMatch(name::startsWith)
                || name.lastIndexOf('.') == kit.length() && name.startsWith(kit);
    }

    private Class<?> defined(String name) throws ClassNotFoundException {
        try (InputStream file = bytes.getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = file.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }
}
