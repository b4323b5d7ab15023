package dev.latchkey.server.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page of the test kit shows is code that runs here. */
final class DocumentedExamplesTest {

    private static final Path PAGE = Path.of("../docs/testkit.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/latchkey/server/testkit");
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleIsPartOfATest() throws IOException {
        String sources = "";
        for (String name : List.of("PinMethodContractTest", "PinMethodServerTest", "LatchkeyServerTest")) {
            sources += Files.readString(SOURCES.resolve(name + ".java"));
        }
        List<String> examples = JAVA.matcher(Files.readString(PAGE))
                .results()
                .map(match -> unspaced(match.group(1)))
                .toList();

        assertThat(examples).hasSizeGreaterThan(2).allMatch(unspaced(sources)::contains);
    }

    private static String unspaced(String code) {
        return code.replaceAll("\\s+", "");
    }
}
