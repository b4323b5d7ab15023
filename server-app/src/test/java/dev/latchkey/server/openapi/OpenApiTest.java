package dev.latchkey.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.Browser;
import dev.latchkey.server.testing.TestServer;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code /openapi.json}: who gets it, and what it tells. */
final class OpenApiTest {

    private static final String PERMISSION = "access openapi api docs";

    @TempDir
    private Path data;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(data, "--cors-origins", "https://shop.example.com");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoeverIsNobodyInParticularIsRefused() {
        Answer answer = server.browser().get("/openapi.json");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("error").asText()).isEqualTo("MISSING_HEADER");
    }

    @Test
    void whoeverLacksThePermissionIsRefused() {
        Answer answer = server.browserOf(server.account("access content")).get("/openapi.json");

        assertThat(answer.refusal()).isEqualTo("403 The '" + PERMISSION + "' permission is required.");
    }

    @Test
    void permissionOpensIt() {
        Answer answer = reader().get("/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.json().path("openapi").asText()).isEqualTo("3.1.1");
    }

    @Test
    void permissionOfTheAnonymousRoleOpensItToAnybody() {
        Role anonymous =
                server.administration().roles().current().role("anonymous").orElseThrow();
        Set<String> more = new HashSet<>(anonymous.permissions());
        more.add(PERMISSION);
        server.administration()
                .roles()
                .save(new Role(anonymous.id(), anonymous.label(), anonymous.weight(), false, more));

        assertThat(server.browser().get("/openapi.json").status()).isEqualTo(200);
    }

    @Test
    void sameConfigurationIsTheSameDocument() {
        Browser reader = reader();
        Answer first = reader.get("/openapi.json");
        Answer second = reader.get("/openapi.json", "If-None-Match", first.header("ETag"));

        assertThat(reader.get("/openapi.json").body()).isEqualTo(first.body());
        assertThat(second.status()).isEqualTo(304);
        assertThat(second.body()).isEmpty();
    }

    @Test
    void verbIsThereAsLongAsItIsOpen() {
        Browser reader = reader();
        JsonNode closed = reader.get("/openapi.json").json().path("paths");
        server.enable("entity:node", "GET");
        JsonNode open = reader.get("/openapi.json").json().path("paths");

        assertThat(closed.has("/node/{node}")).isFalse();
        assertThat(open.path("/node/{node}").fieldNames()).toIterable().containsExactly("get");
        assertThat(open.has("/node")).isFalse();
    }

    @Test
    void methodIsThereAsLongAsAnApplicationUsesIt() {
        server.enable("entity:node", "GET");
        Browser reader = reader();
        JsonNode without = reader.get("/openapi.json").json();
        make("basic", Map.of());
        make("api-key", Map.of("header", "X-Shop"));
        JsonNode with = reader.get("/openapi.json").json();

        assertThat(without.at("/components/securitySchemes").has("basic")).isFalse();
        assertThat(with.at("/components/securitySchemes/basic/scheme").asText()).isEqualTo("basic");
        assertThat(with.at("/components/securitySchemes/api-key.X-Shop/name").asText())
                .isEqualTo("X-Shop");
        assertThat(with.at("/components/responses/Unauthorized/content/application~1json/examples")
                        .has("INVALID_API_KEY"))
                .isTrue();
    }

    @Test
    void neitherSecretsNorPeopleNorIdsAreInIt() {
        server.enable("entity:node", "GET", "POST");
        server.enable("entity:user", "GET");
        String id = make(
                "oauth2",
                Map.of(
                        "introspection_endpoint",
                        "https://id.example.com/introspect",
                        "client_id",
                        "client-of-the-partner",
                        "client_secret",
                        "secret-of-the-partner"));
        String document = reader().get("/openapi.json").body();

        assertThat(document)
                .doesNotContain(
                        id, "client-of-the-partner", "secret-of-the-partner", "id.example.com", "An application")
                .doesNotContain("user1", TestServer.PASSWORD.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void pageOfAnotherOriginMayReadItIfTheServerSaysSo() {
        Answer answer = reader().get("/openapi.json", "Origin", "https://shop.example.com");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://shop.example.com");
    }

    private String make(String method, Map<String, String> settings) {
        return server.administration()
                .applications()
                .create(new ApplicationDraft("An application", true, method, settings, ApplicationRules.NONE))
                .id();
    }

    private Browser reader() {
        return server.browserOf(server.account(PERMISSION));
    }
}
