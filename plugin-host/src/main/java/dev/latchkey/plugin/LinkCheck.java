package dev.latchkey.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;

/**
 * Finds what a plugin's classes use of the SPI that this server does not have, so that it is told by name at start and
 * not by a broken request later. Reads class files; loads none.
 */
final class LinkCheck {

    private static final int MOST_NAMED = 5;
    private static final int JAVA_1 = 44;
    private static final int MOST_BYTES = 50_000_000;

    private final SpiSurface spi = new SpiSurface();

    /**
     * @return names of the classes that may implement a type of the SPI
     * @throws PluginRefusal naming what is missing
     */
    List<String> check(List<Path> jars) throws PluginRefusal, IOException {
        Collection<String> missing = new TreeSet<>();
        List<String> implementing = new ArrayList<>();
        for (Path jar : jars) {
            try (JarFile file = new JarFile(jar.toFile(), false)) {
                for (JarEntry entry : Collections.list(file.entries())) {
                    if (ofThePlugin(entry.getName())) {
                        ClassFile read = read(file, entry);
                        add(read, missing);
                        if (read.concrete() && read.types().stream().anyMatch(SpiSurface::concerns)) {
                            implementing.add(read.name().replace('/', '.'));
                        }
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new PluginRefusal(
                    PluginStage.LINK,
                    "It was built against another SPI: it uses " + shown(missing)
                            + ", which the SPI of this server does not have.",
                    "Upgrade the server, or use a version of the plugin that was built for its SPI, version "
                            + SpiRange.OF_THIS_SERVER.newest() + ".");
        }
        return implementing;
    }

    /** A copy of the SPI is never used, and what is for other Java versions may be made for what is not there. */
    private static boolean ofThePlugin(String entry) {
        return entry.endsWith(".class")
                && !entry.endsWith("module-info.class")
                && !entry.startsWith("META-INF/")
                && !SpiSurface.concerns(entry);
    }

    private static ClassFile read(JarFile jar, JarEntry entry) throws PluginRefusal, IOException {
        ClassFile read;
        try (InputStream in = jar.getInputStream(entry)) {
            read = ClassFile.read(in.readNBytes(MOST_BYTES));
        } catch (IOException e) {
            throw new PluginRefusal(
                    PluginStage.LINK,
                    "Its class file " + entry.getName() + " is damaged.",
                    "Build or copy the plugin again.");
        }
        int needed = read.majorVersion() - JAVA_1;
        int present = Runtime.version().feature();
        if (needed > present && read.types().stream().anyMatch(SpiSurface::concerns)) {
            throw new PluginRefusal(
                    PluginStage.LINK,
                    "It was built for Java " + needed + ", but the server runs on Java " + present + ".",
                    "Run the server on Java " + needed + " or newer.");
        }
        return read;
    }

    private void add(ClassFile read, Collection<String> missing) {
        read.types().stream()
                .filter(SpiSurface::concerns)
                .filter(type -> !spi.has(type))
                .map(SpiSurface::simple)
                .forEach(missing::add);
        read.members().stream()
                .filter(member -> SpiSurface.concerns(member.owner()) && spi.has(member.owner()))
                .filter(member -> !spi.has(member))
                .map(SpiSurface::shown)
                .forEach(missing::add);
    }

    private static String shown(Collection<String> missing) {
        String named = missing.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return missing.size() <= MOST_NAMED ? named : named + " and " + (missing.size() - MOST_NAMED) + " more";
    }
}
