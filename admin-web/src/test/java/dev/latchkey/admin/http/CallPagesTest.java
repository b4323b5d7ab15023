package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CallPagesTest {

    private static final String LIST = "/admin/config/people/rest_api_authentication/auth_settings";

    private final AdminServer server = new AdminServer(URI.create("http://api.example.com"));
    private final Browser admin = server.administrator();
    private final Application application = server.service(Applications.class)
            .create(new ApplicationDraft(
                    "Mobile \"app\"", true, "jwt", Map.of("signing_algorithm", "ES256"), ApplicationRules.NONE));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void applicationThatIssuesTokensIsCalledWithOne() {
        generate();

        Answer page = admin.get(path());

        assertThat(page.page().select("h2").eachText()).containsExactly("curl", "Postman", "JavaScript");
        assertThat(page.page().select("pre").first().text())
                .contains(
                        "curl --request POST 'http://api.example.com/rest_api/id_token'",
                        "AUTH-METHOD: " + application.id(),
                        "--user '<username>:<password>'");
        assertThat(page.text()).contains("Bearer <received_JWT>", "await fetch(\"http://api.example.com/node");
    }

    @Test
    void applicationThatIssuesNoneIsCalledWithWhatTheClientHas() {
        Answer page = admin.get(path());

        assertThat(page.text()).contains("This application issues no credentials itself.", "Bearer <token>");
        assertThat(page.text()).doesNotContain("/rest_api/id_token");
    }

    @Test
    void collectionForPostmanHasVariablesAndNoSecret() throws Exception {
        generate();

        Answer file = admin.get(path() + "/postman.json");
        JsonNode collection = JsonMapper.builder().build().readTree(file.body());

        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"latchkey-" + application.id() + ".postman_collection.json\"");
        assertThat(collection.at("/info/name").asText()).isEqualTo("Latchkey: Mobile \"app\"");
        assertThat(collection.path("variable").findValuesAsText("key"))
                .containsExactly("base", "username", "password", "token", "credential");
        assertThat(collection.path("variable").findValuesAsText("value"))
                .containsExactly("http://api.example.com", "", "", "", "");
        assertThat(collection.path("item").findValuesAsText("url"))
                .containsExactly(
                        "{{base}}/rest_api/id_token", "{{base}}/node/1?_format=json", "{{base}}/node?_format=json");
        assertThat(collection.at("/item/0/request/header/0/value").asText()).isEqualTo(application.id());
        assertThat(collection.at("/item/1/request/header").toString()).contains("Bearer {{token}}");
        assertThat(collection.at("/item/2/request/body/raw").asText()).contains("My first page");
    }

    @Test
    void disabledApplicationIsSaidToBeRefused() {
        server.service(Applications.class).setEnabled(application.id(), false);

        assertThat(admin.get(path()).text()).contains("The application is disabled, so all of this is refused.");
    }

    @Test
    void unknownApplicationIsSaidToBeGone() {
        assertThat(admin.get(LIST + "/00000000/calls").status()).isEqualTo(404);
        assertThat(admin.get(LIST + "/00000000/calls/postman.json").status()).isEqualTo(404);
    }

    private void generate() {
        server.service(ApplicationKeys.class).generate(application.id());
    }

    private String path() {
        return LIST + "/" + application.id() + "/calls";
    }
}
