package dev.latchkey.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A plugin as it lies in the folder: a jar, or a folder of its jar and the libraries it needs.
 *
 * @param name in the plugin folder
 */
record PluginSource(String name, Path path) {

    /** All in a folder, by name; none where there is no folder. What is hidden or no jar is left alone. */
    static List<PluginSource> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> content = Files.list(folder)) {
            return content.filter(path -> !hidden(path))
                    .filter(path -> Files.isDirectory(path) || jar(path))
                    .map(path -> new PluginSource(path.getFileName().toString(), path))
                    .sorted((one, other) -> one.name().compareTo(other.name()))
                    .toList();
        }
    }

    /** Its jars by name. */
    List<Path> jars() throws PluginRefusal, IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> content = Files.list(path)) {
            List<Path> jars =
                    content.filter(file -> !hidden(file) && jar(file)).sorted().toList();
            if (jars.isEmpty()) {
                throw new PluginRefusal(
                        PluginStage.FILE, "The folder holds no jar.", "Put the plugin's jar and its libraries there.");
            }
            return jars;
        }
    }

    /** @throws PluginRefusal if every user of the machine could put other code in its place */
    void requireOwned() throws PluginRefusal, IOException {
        for (Path file : Stream.concat(Stream.of(path), jars().stream()).toList()) {
            requireOwned(file, name);
        }
    }

    /** @param what how the path is called in the reason */
    static void requireOwned(Path file, String what) throws PluginRefusal, IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix && Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_WRITE)) {
            throw new PluginRefusal(
                    PluginStage.FILE,
                    "Every user of this machine may write to " + what + ", and so could run code in the server.",
                    "Take that right away: chmod o-w.");
        }
    }

    private static boolean jar(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
