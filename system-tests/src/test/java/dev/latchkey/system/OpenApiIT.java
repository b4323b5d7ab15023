package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.server.instance.Administration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code latchkey openapi} writes is a good OpenAPI 3.1 document, in the judgement of others. */
final class OpenApiIT {

    private static Specification specification;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    @BeforeAll
    static void install() {
        specification = Specification.install();
    }

    @Test
    void documentOfAFreshServerIsGood() throws IOException {
        assertThat(specification.problems(written())).isEmpty();
    }

    @Test
    void documentOfAServerWithEverythingOpenIsGood() throws IOException {
        Stage.onServer(Map.of("--data", data.toString()), OpenApiIT::everything);
        Path document = written();

        assertThat(Files.readString(document)).contains("createPathAlias", "api-key.X-Shop", "INVALID_API_KEY");
        assertThat(specification.problems(document)).isEmpty();
    }

    /** So that silence is known to mean something. */
    @Test
    void documentWithAMistakeIsNot() throws IOException {
        Path document = written();
        Files.writeString(document, Files.readString(document).replace("\"in\" : \"query\"", "\"in\" : \"air\""));

        assertThat(specification.problems(document)).isNotEmpty();
    }

    private static String everything(Administration administration) {
        administration
                .resources()
                .list()
                .forEach(entry -> administration
                        .resources()
                        .save(new RestResourceDraft.Uniform(
                                entry.definition().id(),
                                entry.definition().verbs().stream()
                                        .map(Enum::name)
                                        .collect(Collectors.toSet()),
                                Set.of("json"),
                                Set.of("cookie", "rest_api_authentication"))));
        make(administration, "jwt", Map.of("signing_algorithm", "RS256"));
        make(administration, "basic", Map.of());
        make(administration, "api-key", Map.of("header", "X-Shop"));
        make(
                administration,
                "oauth2",
                Map.of(
                        "introspection_endpoint",
                        "https://id.example.com/introspect",
                        "client_id",
                        "latchkey",
                        "client_secret",
                        "0123456789abcdef"));
        return "";
    }

    private static void make(Administration administration, String method, Map<String, String> settings) {
        administration
                .applications()
                .create(new ApplicationDraft("An application", true, method, settings, ApplicationRules.NONE));
    }

    private Path written() {
        Path document = folder.resolve("openapi.json");
        LatchkeyProcess.Ended ended =
                LatchkeyProcess.run("openapi", "--out", document.toString(), "--data", data.toString());
        assertThat(ended.exitCode()).as(ended.errors()).isZero();
        return document;
    }
}
