package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.rest.domain.Granularity;
import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestResourceConfig;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.web.rest.Verb;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RestPagesTest {

    private static final String LIST = "/admin/config/services/rest";
    private static final String EDIT = LIST + "/resource/entity:node/edit";
    private static final String GATE = "rest_api_authentication";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void guidesStepsEnableTheResource() {
        Answer list = admin.get(LIST);
        assertThat(list.text()).contains("No resource is enabled", "/node/{node}: GET");
        assertThat(list.page().select("a[href=\"" + EDIT + "\"]").text()).startsWith("Enable");

        Answer answer = admin.get(EDIT)
                .form(EDIT)
                .tick("methods", "POST")
                .tick("formats", "json")
                .tick("providers", GATE)
                .submit();

        assertThat(answer.messages()).contains("is enabled as configured");
        assertThat(config().enabled()).isTrue();
        assertThat(config().methods()).isEqualTo(Map.of(Verb.POST, new MethodConfig(Set.of("json"), Set.of(GATE))));
        assertThat(answer.page().select("tr:contains(entity:node) s").eachText())
                .noneMatch(text -> text.startsWith("POST"));
    }

    @Test
    void everyMissingChoiceIsSaidInDrupalsWords() {
        Answer answer = admin.get(EDIT).form(EDIT).submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".problem").eachText())
                .contains(
                        "At least one HTTP method must be selected.",
                        "At least one request format must be selected.",
                        "At least one authentication provider must be selected");
        assertThat(config().enabled()).isFalse();
    }

    @Test
    void eachMethodMayHaveItsOwn() {
        admin.get(EDIT)
                .form(EDIT)
                .set("granularity", "method")
                .tick("methods", "GET")
                .tick("methods", "POST")
                .tick("GET.formats", "json")
                .tick("GET.providers", "cookie")
                .tick("POST.formats", "json")
                .tick("POST.providers", GATE)
                .submit();

        assertThat(config().granularity()).isEqualTo(Granularity.METHOD);
        assertThat(config().methods().get(Verb.GET).providers()).containsExactly("cookie");
        assertThat(config().methods().get(Verb.POST).providers()).containsExactly(GATE);
    }

    @Test
    void missingChoiceOfOneMethodIsSaidAtIt() {
        Answer answer = admin.get(EDIT)
                .form(EDIT)
                .set("granularity", "method")
                .tick("methods", "GET")
                .submit();

        assertThat(answer.page().select("[id=f-GET-formats-problem]").text())
                .isEqualTo("At least one format must be selected for method GET.");
        assertThat(answer.page().select("[id=f-GET-providers-problem]").text())
                .isEqualTo("At least one authentication provider must be selected for method GET.");
    }

    @Test
    void savingUnchangedKeepsEverything() {
        eachMethodMayHaveItsOwn();
        RestResourceConfig before = config();

        admin.get(EDIT).form(EDIT).submit();

        assertThat(config()).isEqualTo(before);
    }

    @Test
    void disablingAsksFirstAndKeepsTheConfiguration() {
        guidesStepsEnableTheResource();
        String path = LIST + "/resource/entity:node/disable";
        Answer question = admin.get(path);
        assertThat(config().enabled()).isTrue();

        question.form(path).submit();

        assertThat(config().enabled()).isFalse();
        assertThat(admin.get(EDIT).form(EDIT).value("methods")).isEqualTo("POST");
    }

    @Test
    void choiceThatDoesNotExistIsRefused() {
        Answer answer = admin.post(
                EDIT,
                admin.get(EDIT)
                                .form(EDIT)
                                .tick("methods", "POST")
                                .tick("providers", GATE)
                                .encoded() + "&formats=xml");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("The format \"xml\" is not available for entity:node.");
    }

    @Test
    void unknownResourceIsSaidToBeGone() {
        assertThat(admin.get(LIST + "/resource/entity:nothing/edit").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/resource/entity:node/edit", "/resource/entity:node/disable"})
    void pagesNeedThePermission(String path) {
        server.account("plain");
        server.accountWith("keeper", "administer rest resources");

        assertThat(server.browser().get(LIST + path).path()).isEqualTo("/user/login");
        assertThat(server.signedIn("plain").get(LIST + path).status()).isEqualTo(403);
        assertThat(server.signedIn("keeper").get(LIST + path).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"edit", "disable"})
    void formWithoutTokenChangesNothing(String action) {
        guidesStepsEnableTheResource();
        RestResourceConfig before = config();

        assertThat(admin.post(LIST + "/resource/entity:node/" + action, "methods=GET&formats=json&providers=cookie")
                        .status())
                .isEqualTo(403);
        assertThat(config()).isEqualTo(before);
    }

    private RestResourceConfig config() {
        return server.service(RestResources.class)
                .find("entity:node")
                .orElseThrow()
                .config();
    }
}
