package dev.latchkey.system.browser;

import dev.latchkey.system.LatchkeyProcess;
import dev.latchkey.system.Stage;
import java.nio.file.Path;

/** A running server with applications, accounts, content and an administrator. */
record PreparedSite(LatchkeyProcess latchkey, String base, Stage stage) implements AutoCloseable {

    static final String ADMINISTRATOR = "administrator";
    static final String PASSWORD = "a sentence nobody uses elsewhere";

    static PreparedSite start(Path data) {
        Stage stage = Stage.set(data);
        LatchkeyProcess latchkey = LatchkeyProcess.serve(data);
        String base = latchkey.base();
        String offer = latchkey.line();
        PreparedSite site = new PreparedSite(latchkey, base, stage);
        try (Chromium browser = Chromium.at(base)) {
            browser.open(offer.substring(offer.indexOf("http")));
            browser.fill("Username", ADMINISTRATOR);
            browser.fill("New password", PASSWORD);
            browser.fill("New password again", PASSWORD);
            browser.press("Create the administrator");
            write(browser);
            site.call(browser);
        }
        return site;
    }

    /** A browser in which somebody is logged in. */
    Chromium browserOf(String name, String password) {
        Chromium browser = Chromium.at(base);
        browser.open("/user/login");
        browser.fill("Username", name);
        browser.fill("Password", password);
        browser.press("Log in");
        return browser;
    }

    Chromium browserOfAdministrator() {
        return browserOf(ADMINISTRATOR, PASSWORD);
    }

    /** A page with two revisions. */
    private static void write(Chromium browser) {
        browser.open("/node/add/page");
        browser.fill("Title", "Opening hours");
        browser.fill("Body", "Open from nine to five.");
        browser.press("Save");
        browser.open("/node/1/edit");
        browser.fill("Body", "Open from nine to six.");
        browser.press("Save");
    }

    /** A request that is let in and one that is refused, so that there is something to report. */
    private void call(Chromium browser) {
        browser.open("/admin/config/people/rest_api_authentication/auth_settings/" + stage.application() + "/try");
        browser.press("Send");
        browser.open("/admin/config/people/rest_api_authentication/auth_settings/" + stage.application()
                + "/try?example=create");
        browser.fill("Username", Stage.READER);
        browser.press("Send");
    }

    @Override
    public void close() {
        latchkey.close();
    }
}
