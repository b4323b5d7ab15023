package dev.latchkey.auth.testkit;

import dev.latchkey.auth.spi.AuthMethod;
import java.io.IOException;
import java.io.InputStream;

/**
 * Loads everything but the JDK and the SPI anew, as a server does with the classes of a plugin. The bytes come from
 * another loader. The fakes of this package are shared with it: they stand where the server's own classes would.
 */
final class PluginLoader extends ClassLoader {

    private final ClassLoader bytes;

    PluginLoader(ClassLoader bytes) {
        super(bytes);
        this.bytes = bytes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (isIn(AuthMethod.class.getPackage(), name) || isIn(PluginLoader.class.getPackage(), name)) {
            return bytes.loadClass(name);
        }
        try {
            return getPlatformClassLoader().loadClass(name);
        } catch (ClassNotFoundException notOfTheJdk) {
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? defined(name) : known;
            }
        }
    }

    private static boolean isIn(Package place, String name) {
        return name.lastIndexOf('.') == place.getName().length() && name.startsWith(place.getName());
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
