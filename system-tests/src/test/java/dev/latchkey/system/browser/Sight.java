package dev.latchkey.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;

/** Looks at the page that a browser shows as {@link PagesIT} does at those that links lead to. */
record Sight(Axe axe, Chromium browser) {

    private static final Path PICTURES = Path.of("target", "screenshots");

    /** Free of barriers in light and dark, nothing to scroll sideways for; leaves pictures under a name. */
    void isSound(String name) {
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            browser.size(1280, 900);
            assertThat(axe.barriers(browser)).as(name + ", " + scheme).isEmpty();
            browser.picture(PICTURES.resolve(name + "." + scheme + ".1280.png"));
            browser.size(360, 800);
            assertThat(browser.overflow()).as(name + ", 360 pixels wide").isLessThanOrEqualTo(0);
            browser.picture(PICTURES.resolve(name + "." + scheme + ".360.png"));
        }
        browser.size(1280, 900);
    }
}
