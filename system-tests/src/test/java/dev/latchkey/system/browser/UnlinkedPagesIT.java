package dev.latchkey.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.system.Stage;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages that no link leads to, because something must be done or go wrong to see them. */
final class UnlinkedPagesIT {

    private static final String APPLICATIONS = "/admin/config/people/rest_api_authentication/auth_settings";

    @TempDir
    private Path data;

    private PreparedSite site;
    private Axe axe;

    @BeforeEach
    void start() {
        axe = Axe.install();
        site = PreparedSite.start(data);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void secondFactorIsSetUpAndAskedForAtTheNextLogin() {
        String recovery;
        try (Chromium browser = site.browserOf(Stage.READER, Stage.READER_PASSWORD)) {
            browser.open("/user/second-factor");
            Authenticator device = new Authenticator(browser.textOf(".facts code"), Clock.systemUTC());
            browser.fill("Code", device.code());
            browser.fill("Your current password", Stage.READER_PASSWORD);
            browser.press("Turn the second factor on");

            assertThat(browser.heading()).isEqualTo("Recovery codes");
            new Sight(axe, browser).isSound("recovery-codes");
            recovery = browser.textOf(".codes code");
            browser.follow("I have kept them");
            new Sight(axe, browser).isSound("account-with-second-factor");
        }
        try (Chromium browser = site.browserOf(Stage.READER, Stage.READER_PASSWORD)) {
            assertThat(browser.heading()).isEqualTo("Enter your code");
            browser.fill("Code", "000");
            browser.press("Log in");
            assertThat(browser.problemAt("Code")).contains("This code is wrong");
            new Sight(axe, browser).isSound("login-code");

            browser.fill("Code", recovery);
            browser.press("Log in");
            assertThat(browser.text()).contains("Log out");
        }
    }

    @Test
    void chosenContentIsDeletedOnceConfirmed() {
        try (Chromium browser = site.browserOfAdministrator()) {
            browser.open("/admin/content");
            browser.tick("Choose Opening hours");
            browser.press("Delete");
            assertThat(browser.text()).contains("This cannot be undone", "Opening hours");
            new Sight(axe, browser).isSound("content-delete-chosen");

            browser.press("Delete");
            assertThat(browser.textOf("main [role=status]")).contains("Deleted: 1.");
            assertThat(browser.text()).contains("No content matches.");
            new Sight(axe, browser).isSound("content-empty");
        }
    }

    @Test
    void revisionsAreComparedLineByLine() {
        try (Chromium browser = site.browserOfAdministrator()) {
            browser.open("/node/1/revisions");
            browser.press("Compare");

            assertThat(browser.text()).contains("Open from nine to five.", "Open from nine to six.");
            new Sight(axe, browser).isSound("revisions-compared");
        }
    }

    @Test
    void credentialIsShownOnce() {
        try (Chromium browser = site.browserOfAdministrator()) {
            browser.open(APPLICATIONS + "/add");
            browser.fill("Application Name", "Import script");
            browser.choose("API Key");
            browser.press("Show the settings of the chosen method");
            browser.press("Save Configuration");
            browser.open("/user/credentials");
            new Sight(axe, browser).isSound("credentials-empty");
            browser.follow("Import script");
            browser.fill("Your current password", PreparedSite.PASSWORD);
            browser.press("Add");
            assertThat(browser.problemAt("Label")).isNotBlank();
            new Sight(axe, browser).isSound("credential-mistake");
            browser.fill("Label", "Nightly import");
            browser.fill("Your current password", PreparedSite.PASSWORD);
            browser.press("Add");

            assertThat(browser.text()).contains("it is not shown again");
            String credential = browser.textOf("main pre");
            assertThat(credential).hasSizeGreaterThan(20);
            new Sight(axe, browser).isSound("credential-made");
            browser.follow("Back to the list");
            assertThat(browser.text()).contains("Nightly import").doesNotContain(credential);
            new Sight(axe, browser).isSound("credentials");
        }
    }

    @Test
    void linkThatLogsInOnceIsMadeAndUsed() {
        try (Chromium browser = site.browserOfAdministrator()) {
            browser.open("/admin/people?text=author");
            browser.follow("Edit author");
            browser.follow("Make a login link");
            browser.press("Make the link");
            new Sight(axe, browser).isSound("login-link");
            String link = browser.textOf("main code, main pre");
            try (Chromium author = Chromium.at(site.base())) {
                author.open(link.substring(link.indexOf("/user")));
                new Sight(axe, author).isSound("login-link-opened");
            }
        }
    }

    @Test
    void failuresArePages() {
        try (Chromium stranger = Chromium.at(site.base());
                Chromium reader = site.browserOf(Stage.READER, Stage.READER_PASSWORD)) {
            stranger.open("/user/first-run?token=used");
            assertThat(stranger.heading()).isEqualTo("This link is not valid");
            new Sight(axe, stranger).isSound("link-not-valid");
            stranger.open("/user/login?destination=/admin/content");
            new Sight(axe, stranger).isSound("login");
            reader.open("/admin/people");
            assertThat(reader.heading()).isEqualTo("Access denied");
            assertThat(reader.text()).contains("administer users");
            new Sight(axe, reader).isSound("access-denied");
            reader.open("/admin/nothing/here");
            assertThat(reader.heading()).isEqualTo("Page not found");
            new Sight(axe, reader).isSound("not-found");
        }
    }
}
