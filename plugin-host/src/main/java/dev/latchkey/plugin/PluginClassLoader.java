package dev.latchkey.plugin;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;

/**
 * The classes of one plugin. Whatever it brings along is its own and nobody else's; a copy of the SPI among it is never
 * used, also not for types that the server's SPI does not have.
 */
final class PluginClassLoader extends URLClassLoader {

    static {
        registerAsParallelCapable();
    }

    PluginClassLoader(String pluginId, List<Path> jars, HostLoader host) throws MalformedURLException {
        super("plugin-" + pluginId, urls(jars), host);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (HostLoader.ofTheSpi(name)) {
            throw new ClassNotFoundException(name + " is not in the SPI of this server");
        }
        return super.findClass(name);
    }

    /** Its own files, before those of the platform. */
    @Override
    public URL getResource(String name) {
        URL own = findResource(name);
        return own == null ? super.getResource(name) : own;
    }

    private static URL[] urls(List<Path> jars) throws MalformedURLException {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = jars.get(i).toUri().toURL();
        }
        return urls;
    }
}
