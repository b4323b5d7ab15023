package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.RestResources;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on the API. */
final class ApiDocsTest {

    private final AdminServer server = new AdminServer();

    @BeforeEach
    void openNodes() {
        server.service(RestResources.class)
                .save(new RestResourceDraft.Uniform(
                        "entity:node",
                        Set.of("GET", "POST"),
                        Set.of("json"),
                        Set.of("rest_api_authentication", "cookie")));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void operationIsShownWithACommandThatMakesIt() {
        Document page = page();

        assertThat(page.select("#createNode summary").text()).startsWith("POST /node");
        assertThat(page.select("#createNode").text()).contains("AUTH-METHOD", "create <type> content");
        assertThat(page.select("#readNode pre").last().text()).contains("/node/1?_format=json'");
        assertThat(page.select("#updateNode")).isEmpty();
    }

    @Test
    void everyLinkInsideThePageLeadsSomewhere() {
        Document page = page();
        List<String> targets = page.select("a[href^=#]").eachAttr("href");

        assertThat(targets)
                .hasSizeGreaterThan(20)
                .allSatisfy(target -> assertThat(page.getElementById(target.substring(1)))
                        .as(target)
                        .isNotNull());
    }

    @Test
    void idsAndNamesOfRegionsAreUnique() {
        Document page = page();
        Set<String> names = new HashSet<>();

        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        assertThat(page.select("[role=region]"))
                .allSatisfy((Element region) -> assertThat(names.add(region.attr("aria-label")))
                        .as(region.attr("aria-label"))
                        .isTrue());
    }

    @Test
    void permissionOpensItAndPutsItInTheMenu() {
        server.accountWith("developer", "access openapi api docs");
        Answer answer = server.signedIn("developer").get("/admin/api-docs");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.body()).select("nav.menu a").eachText()).containsExactly("API documentation");
    }

    private Document page() {
        return Jsoup.parse(server.administrator().get("/admin/api-docs").body());
    }
}
