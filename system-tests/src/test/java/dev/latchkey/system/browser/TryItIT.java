package dev.latchkey.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who never saw a command line sets up an application, tries requests and reads why they were let in. */
final class TryItIT {

    private static final String LIST = "/admin/config/people/rest_api_authentication/auth_settings";

    @TempDir
    private Path data;

    private PreparedSite site;

    @BeforeEach
    void start() {
        site = PreparedSite.start(data);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void newApplicationIsTriedByReadingAndCreating() {
        try (Chromium browser = site.browserOfAdministrator()) {
            setUp(browser);
            browser.follow("Try a request");
            browser.press("Send");
            assertThat(browser.text())
                    .contains(
                            "200 OK",
                            "Opening hours",
                            "The gate let the request pass as administrator.",
                            "Bearer <received_JWT>");

            browser.follow("Create a page");
            browser.press("Send");
            assertThat(browser.text()).contains("201 Created", "My first page");
            assertThat(browser.textOf(".steps")).contains("application", "credential", "account");

            browser.follow("This request in the audit log");
            assertThat(browser.text()).contains("POST /node", "administrator");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void answerAndDecisionAreFreeOfBarriersAndFitNarrowWindows() {
        Axe axe = Axe.install();
        try (Chromium browser = site.browserOfAdministrator()) {
            setUp(browser);
            browser.follow("Try a request");
            browser.press("Send");
            for (String scheme : List.of("light", "dark")) {
                browser.scheme(scheme);
                browser.size(1280, 900);
                assertThat(axe.barriers(browser)).as(scheme).isEmpty();
                browser.picture(Path.of("target", "screenshots", "try-answer." + scheme + ".1280.png"));
            }
            browser.size(360, 800);
            browser.picture(Path.of("target", "screenshots", "try-answer.dark.360.png"));

            assertThat(browser.overflow()).isLessThanOrEqualTo(0);
        }
    }

    @Test
    void listSaysThatTheApplicationWasUsedAndCopiesItsHeader() {
        try (Chromium browser = site.browserOfAdministrator()) {
            String application = setUp(browser);
            browser.open(LIST + "/" + application + "/try");
            browser.press("Send");
            browser.open(LIST);
            assertThat(browser.text()).contains("UTC");

            browser.press("Copy the header of Tried");

            assertThat(browser.run("const done = arguments[0]; let turns = 0; (function look() {"
                            + " const said = [...document.querySelectorAll('[role=status]')].map(s => s.textContent).join('');"
                            + " if (said || ++turns > 100) done(said); else setTimeout(look, 50); })()"))
                    .isEqualTo("Copied");
        }
    }

    @Test
    void triesWithScriptsOff() {
        try (Chromium browser = Chromium.withoutScriptsAt(site.base())) {
            browser.open("/user/login");
            browser.fill("Username", PreparedSite.ADMINISTRATOR);
            browser.fill("Password", PreparedSite.PASSWORD);
            browser.press("Log in");
            setUp(browser);
            browser.follow("Try a request");
            browser.fill("Username", "reader");
            browser.press("Send");

            assertThat(browser.text()).contains("200 OK", "The gate let the request pass as reader.");
        }
    }

    /** An application with a key of its own; leaves the browser on its page. */
    private static String setUp(Chromium browser) {
        browser.open(LIST + "/add");
        browser.fill("Application Name", "Tried");
        browser.press("Save Configuration");
        assertThat(browser.text()).contains("The application Tried has been created.");
        return browser.textOf("main code").replace("AUTH-METHOD: ", "");
    }
}
