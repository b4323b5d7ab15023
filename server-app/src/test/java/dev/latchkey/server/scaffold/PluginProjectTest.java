package dev.latchkey.server.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** That the project compiles and passes its tests is shown by {@code PluginGuideIT}. */
final class PluginProjectTest {

    private static final Pattern PLUGIN_VERSION =
            Pattern.compile("<artifactId>(maven-[a-z]+-plugin)</artifactId>\\s*<version>([^<]+)</version>");

    @TempDir
    private Path root;

    @Test
    void projectHasAMethodItsTestsAndAReadme() throws IOException {
        List<Path> files = new ProjectWriter().write(new PluginProject("door-code", "org.example.door"), root);

        assertThat(files)
                .extracting(Path::toString)
                .containsExactly(
                        "README.md",
                        "pom.xml",
                        ".gitignore",
                        "src/main/java/org/example/door/DoorCodeMethodProvider.java",
                        "src/main/java/org/example/door/DoorCodeMethod.java",
                        "src/main/java/org/example/door/DoorCodeError.java",
                        "src/main/java/org/example/door/package-info.java",
                        "src/main/resources/META-INF/services/dev.latchkey.auth.spi.AuthMethodProvider",
                        "src/test/java/org/example/door/DoorCodeContractTest.java",
                        "src/test/java/org/example/door/DoorCodeMethodTest.java");
    }

    @Test
    void everyPlaceholderIsFilled() throws IOException {
        for (Path file : new ProjectWriter().write(new PluginProject("door-code", "com.example.doorcode"), root)) {
            assertThat(Files.readString(root.resolve(file))).as(file.toString()).doesNotContainPattern("%[A-Z]+%");
        }
    }

    @Test
    void projectIsBuiltAgainstThisVersionWithThePluginsOfThisBuild() throws IOException {
        new ProjectWriter().write(new PluginProject("door-code", "com.example.doorcode"), root);

        String pom = Files.readString(root.resolve("pom.xml"));
        String parent = Files.readString(Path.of("..", "pom.xml"));
        assertThat(pom).contains("<latchkey.version>" + BuildFacts.ofThisBuild().latchkey() + "<");
        assertThat(parent).contains("<version>" + BuildFacts.ofThisBuild().latchkey() + "</version>");
        assertThat(versions(parent)).containsAll(versions(pom));
    }

    @Test
    void folderWithSomethingInItIsLeftAlone() throws IOException {
        Files.writeString(root.resolve("notes.txt"), "mine");

        assertThatExceptionOfType(FileAlreadyExistsException.class)
                .isThrownBy(
                        () -> new ProjectWriter().write(new PluginProject("door-code", "com.example.doorcode"), root));
        assertThat(root).isDirectoryContaining("glob:**/notes.txt");
        assertThat(root.resolve("pom.xml")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "Door", "9door", "door_code", "door-", "-door", "door--code", "../door", "a b"})
    void otherIdsAreRefused(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PluginProject(id, "com.example.door"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.example.new", "com..example", "../up", "com.example.1", "java.util"})
    void otherPackagesAreRefused(String packageName) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PluginProject("door", packageName))
                .withMessageContaining("--package");
    }

    private static Set<String> versions(String pom) {
        return PLUGIN_VERSION
                .matcher(pom)
                .results()
                .map(found -> found.group(1) + " " + found.group(2))
                .collect(Collectors.toSet());
    }
}
