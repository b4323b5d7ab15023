package dev.latchkey.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.system.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * Every page that an administrator can come to, in a real Chromium: nothing that axe calls serious, nothing to scroll
 * sideways for, nothing the browser complains about. Pictures of all pages are left in {@code target/screenshots}, for
 * people to look at.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class PagesIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final int WIDE = 1280;
    private static final int NARROW = 360;
    /** What is left of the wide window when somebody enlarges everything to twice its size. */
    private static final int ZOOMED = WIDE / 2;

    private PreparedSite site;
    private Chromium administrator;
    private Map<String, String> pages;
    private Axe axe;

    @BeforeAll
    void findPages(@TempDir Path data) {
        axe = Axe.install();
        site = PreparedSite.start(data);
        administrator = site.browserOfAdministrator();
        pages = new Crawl(administrator).from("/admin");
        administrator.complaints();
    }

    @AfterAll
    void stop() {
        administrator.close();
        site.close();
    }

    @Test
    void linksLeadToEveryPartOfTheServer() {
        assertThat(pages.values())
                .contains(
                        "/admin/modules",
                        "/admin/config/people/rest_api_authentication/auth_settings",
                        "/admin/config/people/rest_api_authentication/audit-logs",
                        "/admin/config/people/rest_api_authentication/tokens",
                        "/admin/config/services/rest",
                        "/admin/people",
                        "/admin/people/permissions",
                        "/admin/people/roles",
                        "/admin/content",
                        "/admin/structure/types",
                        "/admin/reports/status",
                        "/admin/api-docs",
                        "/node/1/edit",
                        "/node/1/revisions",
                        "/user");
    }

    @TestFactory
    Stream<DynamicTest> pageIsFreeOfBarriersInLightAndDark() {
        return eachPage((kind, path) -> {
            administrator.size(WIDE, 900);
            for (String scheme : List.of("light", "dark")) {
                administrator.scheme(scheme);
                administrator.open(path);

                assertThat(axe.barriers(administrator)).as(scheme).isEmpty();
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> pageFitsNarrowAndEnlargedWindows() {
        return eachPage((kind, path) -> {
            administrator.open(path);
            for (int width : List.of(NARROW, ZOOMED, WIDE)) {
                administrator.size(width, 800);

                assertThat(administrator.overflow()).as("%d pixels wide", width).isLessThanOrEqualTo(0);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> browserHasNothingToComplainAbout() {
        return eachPage((kind, path) -> {
            administrator.open(path);

            assertThat(administrator.heading()).isNotBlank();
            assertThat(administrator.complaints()).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> pageIsPictured() {
        return eachPage((kind, path) -> {
            String name = kind.substring(1).replaceAll("[^A-Za-z0-9_-]+", ".");
            administrator.open(path);
            for (String scheme : List.of("light", "dark")) {
                administrator.scheme(scheme);
                for (int width : List.of(WIDE, NARROW)) {
                    administrator.size(width, 800);
                    Path picture = PICTURES.resolve("%s.%s.%d.png".formatted(name, scheme, width));
                    administrator.picture(picture);

                    assertThat(picture).isNotEmptyFile();
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> pageIsClosedToWhoeverIsNotLoggedIn() {
        Chromium stranger = Chromium.at(site.base());
        return eachPage((kind, path) -> {
                    stranger.open(path);

                    assertThat(stranger.heading()).isIn("Log in", "Access denied", "Page not found");
                    assertThat(stranger.text()).doesNotContain("Log out");
                })
                .onClose(stranger::close);
    }

    @Test
    void accountWithoutPermissionsIsToldSoOnEveryPageButItsOwn() {
        try (Chromium reader = site.browserOf(Stage.READER, Stage.READER_PASSWORD)) {
            pages.values().stream()
                    .filter(path -> path.startsWith("/admin") && !path.equals("/admin/content"))
                    .forEach(path -> {
                        reader.open(path);
                        assertThat(reader.heading()).as(path).isIn("Access denied", "Page not found");
                    });
        }
    }

    @Test
    void logsInByKeyboardAlone() {
        try (Chromium browser = Chromium.at(site.base())) {
            browser.open("/user/login");
            browser.tabTo("Username (required)");
            browser.type(PreparedSite.ADMINISTRATOR);
            browser.tabTo("Password (required)");
            browser.type(PreparedSite.PASSWORD, Keys.ENTER);
            browser.waitFor("document.body.textContent.includes('Log out')");
            browser.open("/admin");

            assertThat(browser.heading()).isEqualTo("Administration");
        }
    }

    @Test
    void worksWithScriptsOff() {
        try (Chromium browser = Chromium.withoutScriptsAt(site.base())) {
            browser.open("/user/login");
            browser.fill("Username", PreparedSite.ADMINISTRATOR);
            browser.fill("Password", PreparedSite.PASSWORD);
            browser.press("Log in");
            browser.open("/admin/config/people/rest_api_authentication/auth_settings/add");
            browser.fill("Application Name", "Without scripts");
            browser.press("Save Configuration");
            browser.open("/admin/config/people/rest_api_authentication/auth_settings");

            assertThat(browser.text()).contains("Without scripts");
        }
    }

    private Stream<DynamicTest> eachPage(PageTest test) {
        return pages.entrySet().stream()
                .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> test.on(page.getKey(), page.getValue())));
    }

    private interface PageTest {
        void on(String kind, String path);
    }
}
