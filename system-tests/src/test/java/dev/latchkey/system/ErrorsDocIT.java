package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.spi.StandardError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of {@code docs/errors.md} gives the answer that stands below it. */
final class ErrorsDocIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private static Path data;

    private static LatchkeyProcess latchkey;
    private static Shell shell;

    @BeforeAll
    static void serve() {
        Stage stage = Stage.set(data);
        latchkey = LatchkeyProcess.serve(data);
        shell = new Shell(Map.of(
                "BASE",
                latchkey.base(),
                "APP",
                stage.application(),
                "SHARED_APP",
                stage.sharedApplication(),
                "SECRET",
                Stage.SECRET,
                "USER_NAME",
                Stage.USER,
                "PASSWORD",
                Stage.PASSWORD));
    }

    @AfterAll
    static void stop() {
        latchkey.close();
    }

    static List<MarkdownCase> cases() {
        return MarkdownCase.of("errors.md");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void commandGivesTheAnswerBelowIt(MarkdownCase documented) throws Exception {
        JsonNode answer = JSON.readTree(shell.run(documented.command()));

        assertThat(answer.path("request_id").asText()).isNotEmpty();
        assertThat(withoutRequestId(answer)).isEqualTo(withoutRequestId(JSON.readTree(documented.answer())));
        assertThat(answer.path("error").asText()).isEqualTo(documented.title());
    }

    @Test
    void theSixErrorsOfTheGuideAreThere() {
        assertThat(cases())
                .extracting(MarkdownCase::title)
                .contains(
                        "MISSING_HEADER",
                        "MISSING_AUTHORIZATION_HEADER",
                        "INVALID_AUTHORIZATION_HEADER_TOKEN_TYPE",
                        "TOKEN_EXPIRED",
                        "USER_INFORMATION_NOT_FOUND",
                        "INVALID_SIGNATURE");
    }

    @ParameterizedTest
    @EnumSource(StandardError.class)
    void everyCodeOfTheGateIsOnThePage(StandardError error) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "errors.md"));

        assertThat(page)
                .containsAnyOf("\n## `" + error.name() + "`\n", "\n| `" + error.name() + "` | " + error.httpStatus());
    }

    private static JsonNode withoutRequestId(JsonNode answer) {
        ObjectNode copy = answer.deepCopy();
        copy.remove("request_id");
        return copy;
    }
}
