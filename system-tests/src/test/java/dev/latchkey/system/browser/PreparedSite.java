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
            site.write(browser);
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

    private void write(Chromium browser) {
        browser.open("/node/add/page");
        browser.fill("Title", "Opening hours");
        browser.press("Save");
    }

    @Override
    public void close() {
        latchkey.close();
    }
}
