package dev.latchkey.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.system.LatchkeyProcess;
import dev.latchkey.system.Shell;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The guide's set-up, step by step and path for path, from the first-run link to a page created by curl. */
final class GuidedSetUpIT {

    private static final String PASSWORD = "a sentence nobody uses elsewhere";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path data;

    @Test
    void somebodyWhoOnlyHasABrowserSetsUpTheApi() throws Exception {
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data)) {
            String base = latchkey.base();
            String offer = latchkey.line();
            try (Chromium browser = Chromium.at(base)) {
                firstRun(browser, offer.substring(offer.indexOf("http")));
                webServicesAreOn(browser);
                enableContent(browser);
                configureJwt(browser);
                String application = browser.textOf("main code").replace("AUTH-METHOD: ", "");
                allowAuthorsToCreatePages(browser);
                addAuthor(browser);

                JsonNode page = createdByCurl(base, application);

                assertThat(page.at("/title/0/value").asText()).isEqualTo("Drupal Rest API Authentication");
                browser.open("/admin/content");
                assertThat(browser.text()).contains("Drupal Rest API Authentication");
                assertThat(browser.complaints()).isEmpty();
            }
        }
    }

    private static void firstRun(Chromium browser, String link) {
        browser.open(link);
        browser.fill("Username", "administrator");
        browser.fill("New password", PASSWORD);
        browser.fill("New password again", PASSWORD);
        browser.press("Create the administrator");
    }

    private static void webServicesAreOn(Chromium browser) {
        browser.open("/admin/modules");
        assertThat(browser.text()).contains("REST UI", "RESTful Web Services", "Serialization");
    }

    private static void enableContent(Chromium browser) {
        browser.open("/admin/config/services/rest");
        assertThat(browser.text()).contains("/node/{node}");
        browser.follow("Enable Content");
        browser.choose("POST");
        browser.choose("json");
        browser.choose("rest_api_authentication");
        browser.press("Save configuration");
        assertThat(browser.path()).startsWith("/admin/config/services/rest");
    }

    private static void configureJwt(Chromium browser) {
        browser.open("/admin/config/people/rest_api_authentication/auth_settings");
        browser.choose("Enable Authentication");
        browser.fill("Application Name", "Shop");
        browser.choose("JWT");
        browser.fill("Username Attribute", "username");
        browser.select("Signing Algorithm", "RS256");
        browser.fill("Token Expiry Time", "60");
        browser.press("Save Configuration");
        browser.press("Generate Keys");
        assertThat(browser.text()).contains("Active");
    }

    private static void allowAuthorsToCreatePages(Chromium browser) {
        browser.open("/admin/people/roles");
        browser.fill("Role name", "Page author");
        browser.fill("Machine name", "page_author");
        browser.press("Add the role");
        browser.open("/admin/people/permissions");
        browser.tick("Page author: Basic page: Create new content");
        browser.press("Save permissions");
    }

    private static void addAuthor(Chromium browser) {
        browser.open("/admin/people");
        browser.follow("Add an account");
        browser.fill("Username", "author");
        browser.fill("New password", PASSWORD);
        browser.fill("New password again", PASSWORD);
        browser.choose("Page author");
        browser.press("Add the account");
        browser.open("/admin/people");
        assertThat(browser.text()).contains("author");
    }

    private static JsonNode createdByCurl(String base, String application) throws Exception {
        Shell shell = new Shell(Map.of("BASE", base, "APP", application, "CREDENTIALS", "author:" + PASSWORD));
        JsonNode token = JSON.readTree(shell.run("""
                curl --silent --location --request POST "$BASE/rest_api/id_token" \\
                  --header "AUTH-METHOD: $APP" --header 'Accept: application/json' \\
                  --header "Authorization: Basic $(printf '%s' "$CREDENTIALS" | base64 -w 0)"
                """));
        Shell withToken = new Shell(Map.of(
                "BASE",
                base,
                "APP",
                application,
                "TOKEN",
                token.path("jwt_token").asText()));
        return JSON.readTree(withToken.run("""
                curl --silent --location --request POST "$BASE/node?_format=json" \\
                  --header "AUTH-METHOD: $APP" --header 'Accept: application/json' \\
                  --header 'Content-Type: application/json' --header "Authorization: Bearer $TOKEN" \\
                  --data-raw '{"type":[{"target_id":"page"}],
                    "title":[{"value":"Drupal Rest API Authentication"}],
                    "body":[{"value":"Page created using the JWT Authentication."}]}'
                """));
    }
}
