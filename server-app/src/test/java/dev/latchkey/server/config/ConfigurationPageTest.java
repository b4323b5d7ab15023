package dev.latchkey.server.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ConfigurationPageTest {

    private static final Path PAGE = Path.of("..", "docs", "configuration.md");

    @Test
    void committedPageIsTheGeneratedOne() throws IOException {
        if (Boolean.getBoolean("latchkey.writeDocs")) {
            Files.writeString(PAGE, ConfigurationPage.text());
        }

        assertThat(PAGE)
                .as("write it anew with mvn test -pl server-app -am -Dlatchkey.writeDocs=true")
                .hasContent(ConfigurationPage.text());
    }
}
