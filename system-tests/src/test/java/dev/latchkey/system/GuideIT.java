package dev.latchkey.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The curl commands of the guide, with application id and token put in, work as they stand. */
final class GuideIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path data;

    @Test
    void guideCommandsCreateAPage() throws Exception {
        Stage stage = Stage.set(data);
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data)) {
            Shell shell = new Shell(Map.of(
                    "BASE", latchkey.base(),
                    "APP", stage.application(),
                    "CREDENTIALS", Stage.USER + ":" + Stage.PASSWORD));

            JsonNode token = JSON.readTree(shell.run("""
                    curl --silent --location --request POST "$BASE/rest_api/id_token" \\
                                --header 'Accept: application/json' \\
                                --header 'Content-Type: application/json' \\
                                --header "Authorization: Basic $(printf '%s' "$CREDENTIALS" | base64 -w 0)"
                    """));
            assertThat(token.path("status").asText()).isEqualTo("success");

            Shell withToken = new Shell(Map.of(
                    "BASE", shell.variables().get("BASE"),
                    "APP", stage.application(),
                    "TOKEN", token.path("jwt_token").asText()));
            JsonNode page = JSON.readTree(withToken.run("""
                    curl --silent --location --request POST   "$BASE/node?_format=json" \\
                    --header "AUTH-METHOD: $APP" \\
                    --header 'Accept: application/json' \\
                    --header 'Content-Type: application/json' \\
                    --header "Authorization: Bearer $TOKEN" \\
                    --data-raw '

                    {
                      "type":[
                          {"target_id":"page"}
                          ],
                      "title":[
                          {"value":"Drupal Rest API Authentication"}
                          ],
                      "body":[
                          {"value":"Page created using the JWT Authentication."}
                          ]
                    }'
                    """));

            assertThat(page.at("/nid/0/value").asLong()).isPositive();
            assertThat(page.at("/title/0/value").asText()).isEqualTo("Drupal Rest API Authentication");
            assertThat(page.at("/body/0/processed").asText())
                    .isEqualTo("<p>Page created using the JWT Authentication.</p>\n");
        }
    }
}
