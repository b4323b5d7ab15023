package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.auth.spi.AuthMethodProvider;
import dev.latchkey.auth.spi.ErrorCode;
import dev.latchkey.auth.spi.StandardError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Stream;
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
        Map<String, String> values = CollectionStage.set(data);
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data, CollectionStage.LOOPBACK, "true")) {
            values.put("base", latchkey.base());
            Newman.Run run = newman.run(COLLECTION, ENVIRONMENT, values);

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
                .contains("base")
                .filteredOn(key -> !key.equals("base"))
                .containsExactlyInAnyOrderElementsOf(CollectionStage.set(data).keySet());
    }

    @Test
    void everyErrorOfTheErrorsPageIsInTheCollection() throws IOException {
        List<String> documented =
                MarkdownCase.of("errors.md").stream().map(MarkdownCase::title).toList();

        assertThat(documented).hasSizeGreaterThan(10);
        assertThat(Files.readString(COLLECTION)).contains(documented);
    }

    /**
     * The collection is the guide's, which is about JWT; the codes of other methods stand in {@code docs/methods} and are
     * tested with them. Left out are a refusal that takes two weeks and the one that nobody can cause on purpose.
     */
    @Test
    void everyRefusalOfTheGateAndOfJwtIsInTheCollection() throws IOException {
        Set<ErrorCode> left = Set.of(StandardError.REFRESH_TOKEN_EXPIRED, StandardError.INTERNAL_ERROR);
        Stream<ErrorCode> ofJwt = ServiceLoader.load(AuthMethodProvider.class).stream()
                .map(provider -> provider.get().descriptor())
                .filter(method -> method.id().equals("jwt"))
                .flatMap(method -> method.errors().stream());
        List<String> codes = Stream.concat(Stream.of(StandardError.values()), ofJwt)
                .filter(code -> !left.contains(code))
                .map(ErrorCode::name)
                .toList();

        assertThat(codes).contains("KEY_UNAVAILABLE", "USER_BLOCKED");
        assertThat(Files.readString(COLLECTION)).contains(codes);
    }
}
