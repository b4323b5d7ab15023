package dev.latchkey.server.scaffold;

import dev.latchkey.auth.spi.AuthMethodDescriptor;
import dev.latchkey.auth.spi.AuthMethodProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes a project from the templates among the resources of this package. */
public final class ProjectWriter {

    private final BuildFacts build = BuildFacts.ofThisBuild();

    /**
     * Writes all files of a project.
     *
     * @param folder made if it is not there; nothing may lie in it
     * @return the files, relative to the folder, in the order in which to read them
     * @throws FileAlreadyExistsException if the folder is not empty, or is no folder; nothing is written then
     */
    public List<Path> write(PluginProject project, Path folder) throws IOException {
        insistOnRoom(folder);
        Map<String, String> words = words(project);
        Map<String, String> files = files(project);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, filled(template(file.getValue()), words), StandardOpenOption.CREATE_NEW);
        }
        return files.keySet().stream().map(Path::of).toList();
    }

    private static void insistOnRoom(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new FileAlreadyExistsException(folder.toString());
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isPresent()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
        }
    }

    /** Template by file. */
    private static Map<String, String> files(PluginProject project) {
        String main = "src/main/java/" + project.packageFolder() + "/";
        String test = "src/test/java/" + project.packageFolder() + "/";
        String prefix = project.prefix();
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", "README.md");
        files.put("pom.xml", "pom.xml");
        files.put(".gitignore", "gitignore");
        files.put(main + prefix + "MethodProvider.java", "MethodProvider.java");
        files.put(main + prefix + "Method.java", "Method.java");
        files.put(main + prefix + "Error.java", "Error.java");
        files.put(main + "package-info.java", "package-info.java");
        files.put("src/main/resources/META-INF/services/" + AuthMethodProvider.class.getName(), "service");
        files.put(test + prefix + "ContractTest.java", "ContractTest.java");
        files.put(test + prefix + "MethodTest.java", "MethodTest.java");
        return files;
    }

    private Map<String, String> words(PluginProject project) {
        return Map.of(
                "%ID%", project.id(),
                "%PACKAGE%", project.packageName(),
                "%PREFIX%", project.prefix(),
                "%TITLE%", project.title(),
                "%CODE%", project.code(),
                "%LATCHKEY%", build.latchkey(),
                "%JAVA%", build.java(),
                "%SPI%", String.valueOf(AuthMethodDescriptor.SPI_VERSION));
    }

    private static String filled(String template, Map<String, String> words) {
        String text = template;
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace(word.getKey(), word.getValue());
        }
        return text;
    }

    private static String template(String name) throws IOException {
        try (InputStream file = ProjectWriter.class.getResourceAsStream(name + ".txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
