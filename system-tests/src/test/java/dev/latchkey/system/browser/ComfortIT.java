package dev.latchkey.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the scripts add to pages that work without them. */
final class ComfortIT {

    private static final String APPLICATIONS = "/admin/config/people/rest_api_authentication/auth_settings";

    @TempDir
    private Path data;

    private PreparedSite site;
    private Chromium browser;

    @BeforeEach
    void start() {
        site = PreparedSite.start(data);
        browser = site.browserOfAdministrator();
    }

    @AfterEach
    void stop() {
        browser.close();
        site.close();
    }

    @Test
    void filterChangesTheListWithoutLoadingThePageAgain() {
        browser.open("/admin/people");
        browser.evaluate("window.samePage = true");
        browser.fill("Name or email contains", "reader");
        browser.press("Filter");

        browser.waitFor("location.search.includes('reader')"
                + " && document.querySelector('main p[role=status]').textContent === '1 account'");
        assertThat(browser.evaluate("return window.samePage === true")).isEqualTo(true);
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("filter");
        assertThat(browser.complaints()).isEmpty();
        assertThat(Axe.install().barriers(browser)).isEmpty();
    }

    @Test
    void sortedListIsReachedAgainByItsAddress() {
        browser.open("/admin/content");
        browser.evaluate("window.samePage = true");
        browser.follow("Title");

        browser.waitFor("document.querySelector('[aria-sort]') && location.search.includes('title')");
        String address = browser.path();
        assertThat(browser.evaluate("return window.samePage === true")).isEqualTo(true);
        browser.open(address);
        assertThat(browser.text()).contains("Opening hours");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void filterAfterTheSessionHasEndedAsksToLogIn() {
        browser.open("/admin/people");
        browser.forgetCookies();
        browser.fill("Name or email contains", "reader");
        browser.press("Filter");

        browser.waitFor("document.querySelector('h1').textContent === 'Log in'");
        assertThat(browser.path()).startsWith("/user/login?destination=");
    }

    @Test
    void whatTakesLongerThanAMomentSaysSoAndIsNotSentTwice() {
        browser.open(APPLICATIONS + "/" + site.stage().application() + "/edit");
        browser.evaluate("document.addEventListener('submit', event => event.preventDefault())");
        browser.evaluate("document.querySelector('form[action$=generate] button').click()");

        browser.waitFor(
                "[...document.querySelectorAll('[role=status]')].some(said => said.textContent.startsWith('Working'))");
        assertThat(browser.evaluate("return document.querySelector('form[aria-busy=true] button').disabled"))
                .isEqualTo(true);
        assertThat(Axe.install().barriers(browser)).isEmpty();
    }
}
