package dev.latchkey.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * Looks at a jar before any class is loaded from it. The entries are those of the central directory, which is also what
 * a class loader goes by.
 */
final class JarCheck {

    private static final String INDEX = "META-INF/INDEX.LIST";
    private static final String DAMAGED = "Copy the file again; the transfer may have been cut off.";

    private final JarLimits limits;

    JarCheck(JarLimits limits) {
        this.limits = limits;
    }

    /** @throws PluginRefusal if it is too big to be copied */
    void size(Path jar) throws PluginRefusal, IOException {
        if (!Files.isRegularFile(jar)) {
            throw refused(jar, "is not a file", "Remove it from the plugin folder.");
        }
        within(jar, Files.size(jar), limits.bytes(), "bytes");
    }

    /** @throws PluginRefusal if it is no jar, or holds what a plugin must not */
    void content(Path jar) throws PluginRefusal {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            entries(jar, file);
            if (file.getManifest() != null) {
                classPath(jar, file.getManifest().getMainAttributes());
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw refused(jar, "is not a readable jar", DAMAGED);
        } catch (IOException e) {
            throw refused(jar, "cannot be read", DAMAGED);
        }
    }

    private void entries(Path jar, JarFile file) throws PluginRefusal {
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        for (ZipEntry entry : Collections.list(file.entries())) {
            within(jar, names.size() + 1L, limits.entries(), "entries");
            name(jar, entry.getName());
            if (!names.add(entry.getName())) {
                throw refused(jar, "holds " + shown(entry.getName()) + " twice", "Build the jar anew.");
            }
            within(jar, Math.max(0, entry.getSize()), limits.entryBytes(), "bytes in one entry");
            unpacked += Math.max(0, entry.getSize());
            within(jar, unpacked, limits.unpackedBytes(), "bytes unpacked");
        }
    }

    private static void name(Path jar, String name) throws PluginRefusal {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.matches("[A-Za-z]:.*")
                || ("/" + name + "/").contains("/../")
                || name.chars().anyMatch(Character::isISOControl);
        if (leadsOut) {
            throw refused(
                    jar,
                    "holds an entry whose path leads out of it: " + shown(name),
                    "Do not use this file: it was made to write where it must not.");
        }
        if (name.equals(INDEX)) {
            throw refused(jar, "holds " + INDEX + ", which can name other jars", "Build the jar without an index.");
        }
    }

    private static void classPath(Path jar, Attributes attributes) throws PluginRefusal {
        String classPath = attributes.getValue(Attributes.Name.CLASS_PATH);
        if (classPath == null) {
            return;
        }
        for (String element : classPath.strip().split("\\s+")) {
            if (element.contains(":") || element.startsWith("/") || element.contains("..") || element.contains("\\")) {
                throw refused(
                        jar,
                        "names code outside of the plugin in the attribute Class-Path of its manifest",
                        "Put the plugin and its libraries into a folder of their own, and build the jar without"
                                + " Class-Path.");
            }
        }
    }

    private static void within(Path jar, long found, long most, String unit) throws PluginRefusal {
        if (found > most) {
            throw refused(jar, "has more than " + most + " " + unit, "Leave out what the plugin does not need.");
        }
    }

    private static PluginRefusal refused(Path jar, String what, String hint) {
        return new PluginRefusal(PluginStage.FILE, "The file " + jar.getFileName() + " " + what + ".", hint);
    }

    private static String shown(String name) {
        String printable = name.replaceAll("[^ -~]", "?");
        return printable.length() <= 120 ? printable : printable.substring(0, 120) + "…";
    }
}
