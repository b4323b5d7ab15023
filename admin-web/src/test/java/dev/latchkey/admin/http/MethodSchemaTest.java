package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The settings of a method as JSON Schema, over HTTP. */
final class MethodSchemaTest {

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void schemaIsServedAsWhatItIs() throws Exception {
        Answer answer = admin.get("/admin/api/methods/jwt/schema");
        JsonNode schema = JsonMapper.builder().build().readTree(answer.body());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/schema+json");
        assertThat(schema.path("$schema").textValue()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.at("/properties/signing_algorithm/default").textValue())
                .isEqualTo("RS256");
    }

    @Test
    void methodThatIsNotThereHasNone() {
        assertThat(admin.get("/admin/api/methods/nonsense/schema").status()).isEqualTo(404);
    }

    @Test
    void whoMayNotAdministerAuthenticationIsRefused() {
        server.accountWith("keeper", "access administration pages");

        assertThat(server.signedIn("keeper")
                        .get("/admin/api/methods/jwt/schema")
                        .status())
                .isEqualTo(403);
    }
}
