package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Postman collection of {@code docs/postman}, run by Postman's own runner against the built jar. */
final class PostmanIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path FOLDER = Path.of("..", "docs", "postman");
    private static final Path COLLECTION = FOLDER.resolve("latchkey.postman_collection.json");
    private static final Path ENVIRONMENT = FOLDER.resolve("latchkey.postman_environment.json");

    @TempDir
    private Path data;

    @Test
    void everyRequestOfTheCollectionGetsItsAnswer() throws IOException {
        Newman newman = Newman.install();
        Stage stage = Stage.set(data);
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data)) {
            Newman.Run run = newman.run(COLLECTION, ENVIRONMENT, values(latchkey.base(), stage));

            assertThat(run.exitCode()).as(run.out()).isZero();
            assertThat(new Declared(run.requests(), run.assertions()))
                    .as(run.out())
                    .isEqualTo(Declared.by(JSON.readTree(COLLECTION.toFile())));
        }
    }

    @Test
    void environmentAsksForWhatTheRunIsGiven() throws IOException {
        JsonNode values = JSON.readTree(ENVIRONMENT.toFile()).path("values");

        assertThat(values.findValuesAsText("key"))
                .containsExactlyInAnyOrderElementsOf(
                        values("", new Stage(data, "", "")).keySet());
    }

    @Test
    void everyErrorOfTheErrorsPageIsInTheCollection() throws IOException {
        List<String> documented =
                MarkdownCase.of("errors.md").stream().map(MarkdownCase::title).toList();

        assertThat(documented).hasSizeGreaterThan(10);
        assertThat(Files.readString(COLLECTION)).contains(documented);
    }

    private static Map<String, String> values(String base, Stage stage) {
        return Map.of(
                "base", base,
                "app", stage.application(),
                "shared_app", stage.sharedApplication(),
                "secret", Stage.SECRET,
                "user", Stage.USER,
                "password", Stage.PASSWORD,
                "reader", Stage.READER,
                "reader_password", Stage.READER_PASSWORD,
                "editor", Stage.EDITOR,
                "editor_password", Stage.EDITOR_PASSWORD);
    }
}
