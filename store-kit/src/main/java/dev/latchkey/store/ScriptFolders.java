package dev.latchkey.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Folders of migrations on the class path. A jar is looked through once, however many of them it holds. */
final class ScriptFolders {

    private static final String ENDING = ".sql";

    private final ClassLoader resources;
    private final Map<URL, List<String>> jars = new HashMap<>();

    ScriptFolders(ClassLoader resources) {
        this.resources = resources;
    }

    /** The migrations of a folder by their number; empty if anything about it is out of the ordinary. */
    Optional<List<MigrationScript>> in(String location) {
        try {
            List<MigrationScript> scripts = new ArrayList<>();
            for (String file : files(location)) {
                Optional<MigrationScript> script = MigrationScript.read(resources, location, file);
                if (script.isEmpty()) {
                    return Optional.empty();
                }
                scripts.add(script.get());
            }
            scripts.sort(Comparator.comparingInt(MigrationScript::number));
            return Optional.of(scripts).filter(found -> !found.isEmpty());
        } catch (IOException | URISyntaxException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** None if the folder is in no place, or in several. */
    private List<String> files(String location) throws IOException, URISyntaxException {
        List<URL> places = Collections.list(resources.getResources(location));
        if (places.size() != 1) {
            return List.of();
        }
        URL place = places.get(0);
        if (place.getProtocol().equals("file")) {
            try (Stream<Path> files = Files.list(Path.of(place.toURI()))) {
                return files.map(file -> file.getFileName().toString()).toList();
            }
        }
        return place.openConnection() instanceof JarURLConnection jar ? inJar(jar, location + "/") : List.of();
    }

    private List<String> inJar(JarURLConnection jar, String folder) throws IOException {
        List<String> scripts = jars.get(jar.getJarFileURL());
        if (scripts == null) {
            scripts = scripts(jar);
            jars.put(jar.getJarFileURL(), scripts);
        }
        return scripts.stream()
                .filter(name -> name.startsWith(folder))
                .map(name -> name.substring(folder.length()))
                .toList();
    }

    private static List<String> scripts(URLConnection connection) throws IOException {
        // Of a cached connection, the jar would stay open when the class loader is closed.
        connection.setUseCaches(false);
        try (JarFile jar = ((JarURLConnection) connection).getJarFile()) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(ENDING))
                    .toList();
        }
    }
}
