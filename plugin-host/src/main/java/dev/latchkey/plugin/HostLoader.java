package dev.latchkey.plugin;

import dev.latchkey.auth.spi.AuthMethodProvider;

/** The parent of every plugin's class loader: the Java platform, and of the server the SPI alone. */
final class HostLoader extends ClassLoader {

    static final String SPI = AuthMethodProvider.class.getPackageName();

    private final ClassLoader server = AuthMethodProvider.class.getClassLoader();

    HostLoader() {
        super("latchkey-spi", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return ofTheSpi(name) ? server.loadClass(name) : super.loadClass(name, resolve);
    }

    /** The package itself; what lies below it is nobody's. */
    static boolean ofTheSpi(String className) {
        return className.startsWith(SPI + ".") && className.lastIndexOf('.') == SPI.length();
    }
}
