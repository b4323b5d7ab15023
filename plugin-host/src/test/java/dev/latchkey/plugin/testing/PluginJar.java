package dev.latchkey.plugin.testing;

import dev.latchkey.auth.spi.AuthMethodProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Builds the jar of a plugin from source text. */
public final class PluginJar {

    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final List<String> providers = new ArrayList<>();
    private final List<Path> classPath = new ArrayList<>();

    /** With a complete manifest, and nothing else. */
    public PluginJar(String id, String version) {
        attributes.put("Latchkey-Plugin-Id", id);
        attributes.put("Latchkey-Plugin-Version", version);
        attributes.put("Latchkey-Spi-Version", "1");
    }

    public PluginJar attribute(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    public PluginJar without(String attribute) {
        attributes.remove(attribute);
        return this;
    }

    public PluginJar source(String className, String text) {
        sources.put(className, text);
        return this;
    }

    /** A class that is named as a provider as well. */
    public PluginJar provider(String className, String text) {
        providers.add(className);
        return source(className, text);
    }

    public PluginJar names(String provider) {
        providers.add(provider);
        return this;
    }

    public PluginJar entry(String name, String text) {
        entries.put(name, text.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    public PluginJar entry(String name, byte[] bytes) {
        entries.put(name, bytes);
        return this;
    }

    /** Classes to compile against, before the server's SPI; they do not get into the jar. */
    public PluginJar against(Path classes) {
        classPath.add(classes);
        return this;
    }

    public Path writeTo(Path jar) {
        try {
            Map<String, byte[]> all = new LinkedHashMap<>();
            all.put("META-INF/MANIFEST.MF", manifest().getBytes(StandardCharsets.UTF_8));
            if (!providers.isEmpty()) {
                all.put(
                        "META-INF/services/" + AuthMethodProvider.class.getName(),
                        String.join("\n", providers).getBytes(StandardCharsets.UTF_8));
            }
            Path classes = compiled(sources, classPath);
            all.putAll(files(classes));
            deleteTree(classes);
            all.putAll(entries);
            write(jar, all);
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A folder of classes compiled from sources, the server's SPI last on the class path. */
    public static Path compiled(Map<String, String> sources, List<Path> classPath) throws IOException {
        Path folder = Files.createTempDirectory("plugin-classes");
        if (sources.isEmpty()) {
            return folder;
        }
        Path text = Files.createTempDirectory("plugin-sources");
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = text.resolve(source.getKey().replace('.', '/') + ".java");
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        String path = Stream.concat(classPath.stream(), Stream.of(spi()))
                .map(Path::toString)
                .reduce((one, other) -> one + System.getProperty("path.separator") + other)
                .orElseThrow();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("--release", "17", "-proc:none", "-d", folder.toString(), "-cp", path);
            boolean fine = compiler.getTask(
                            null, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!fine) {
                throw new AssertionError("the sources of the plugin do not compile");
            }
        } finally {
            deleteTree(text);
        }
        return folder;
    }

    private String manifest() {
        StringBuilder text = new StringBuilder("Manifest-Version: 1.0\n");
        attributes.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.append('\n').toString();
    }

    private static Path spi() {
        try {
            return Path.of(AuthMethodProvider.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void write(Path jar, Map<String, byte[]> content) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> content = Files.walk(root)) {
            for (Path path : content.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
