package dev.latchkey.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.server.cli.Shell.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code latchkey openapi} on the data of a server that does not run. */
final class OpenApiCommandTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    @Test
    void documentIsPrinted() throws IOException {
        String said = new Shell(folder.resolve("data")).done("openapi");

        assertThat(JSON.readTree(said).path("openapi").asText()).isEqualTo("3.1.1");
        assertThat(JSON.readTree(said)
                        .at("/paths/~1openapi.json/get/operationId")
                        .asText())
                .isEqualTo("readDocument");
    }

    @Test
    void documentIsWrittenToAFile() throws IOException {
        Path file = folder.resolve("openapi.json");
        Shell shell = new Shell(folder.resolve("data"));
        String said = shell.done("openapi", "--out", file.toString());

        assertThat(said).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(shell.done("openapi"));
    }

    @Test
    void fileThatCannotBeWrittenIsNamed() {
        Said said = new Shell(folder.resolve("data"))
                .run("openapi", "--out", folder.resolve("nowhere/openapi.json").toString());

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("cannot be written");
    }
}
