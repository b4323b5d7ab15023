package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.Applications;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The overview, "Extend" and the status report. */
final class ReportPagesTest {

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whatTheGuideAsksToInstallIsThere() {
        Answer page = admin.get("/admin/modules");

        assertThat(page.page().select("tbody th").eachText())
                .contains("REST UI", "RESTful Web Services", "Serialization", "REST & JSON API Authentication")
                .anyMatch(title -> title.startsWith("JWT"));
    }

    @Test
    void everyLinkOfTheOverviewLeadsToItsPage() {
        List<String> links = admin.get("/admin").page().select(".entries a").eachAttr("href");

        assertThat(links)
                .hasSizeGreaterThan(6)
                .allSatisfy(
                        link -> assertThat(admin.get(link).status()).as(link).isEqualTo(200));
    }

    @Test
    void everyLinkOfExtendLeadsToItsPage() {
        assertThat(admin.get("/admin/modules").page().select("tbody a").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(
                        link -> assertThat(admin.get(link).status()).as(link).isEqualTo(200));
    }

    @Test
    void refusedPluginIsListedWithItsReasonAfterReloading() throws IOException {
        Files.writeString(server.pluginFolder().resolve("broken.jar"), "no jar");

        Answer answer = reloadPlugins();

        assertThat(answer.page().text())
                .contains("see below what is wrong with broken.jar")
                .contains("Refused", "The file broken.jar is not a readable jar.", "Copy the file again");
        assertThat(bad(admin.get("/admin/reports/status"))).contains("Plugins");
    }

    @Test
    void removedPluginIsListedNoMoreAfterReloading() throws IOException {
        Path broken = Files.writeString(server.pluginFolder().resolve("broken.jar"), "no jar");
        reloadPlugins();
        Files.delete(broken);

        assertThat(reloadPlugins().page().text())
                .contains("The plugins are reloaded.", "There are no plugins.")
                .doesNotContain("broken.jar");
    }

    @Test
    void originOfAMethodIsTold() {
        assertThat(admin.get("/admin/modules").page().select("tbody td").eachText())
                .contains("Built in");
    }

    @Test
    void conditionOfAMethodIsToldOnceItIsInUse() {
        String add = "/admin/config/people/rest_api_authentication/auth_settings/add";
        assertThat(admin.get("/admin/modules").page().select("tbody td").eachText())
                .contains("Not in use")
                .doesNotContain("Working");

        admin.get(add).form(add).set("name", "Shop").submit();

        assertThat(admin.get("/admin/modules").page().select("tbody td").eachText())
                .contains("Working");
    }

    private Answer reloadPlugins() {
        return admin.get("/admin/modules").form("/admin/modules/reload").submit();
    }

    @Test
    void overviewShowsOnlyWhatOneMayUse() {
        server.accountWith("keeper", "access administration pages", "administer users");

        assertThat(server.signedIn("keeper")
                        .get("/admin")
                        .page()
                        .select(".entries a")
                        .eachText())
                .containsExactly("People");
    }

    @Test
    void freshServerIsToldWhatIsMissing() {
        assertThat(bad(admin.get("/admin/reports/status")))
                .containsExactlyInAnyOrder("Applications", "REST resources", "Encrypted transport");
    }

    @Test
    void switchedOffGateIsSaid() {
        server.service(Applications.class).enableGate(false);

        assertThat(bad(admin.get("/admin/reports/status"))).contains("Authentication");
    }

    @Test
    void permissionThatAnybodyHasIsSaid() {
        server.service(Roles.class).grant("anonymous", "administer users");

        Answer page = admin.get("/admin/reports/status");

        assertThat(bad(page)).contains("Anonymous role");
        assertThat(page.text()).contains("Administer users");
    }

    @Test
    void httpsIsGood() {
        try (AdminServer secure = new AdminServer(URI.create("https://admin.example.com"))) {
            assertThat(secure.service(StatusChecks.class).findings())
                    .filteredOn(check -> check.title().equals("Encrypted transport"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.isGood()).isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/modules", "/admin/reports/status"})
    void pagesNeedThePermission(String path) {
        server.account("plain");

        assertThat(server.browser().get(path).path()).isEqualTo("/user/login");
        assertThat(server.signedIn("plain").get(path).status()).isEqualTo(403);
    }

    private static List<String> bad(Answer page) {
        return page.page().select(".checks li.bad h3").eachText();
    }
}
