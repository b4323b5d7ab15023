package dev.latchkey.system.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real Chromium without a window, spoken to in the words of somebody who looks at the page. */
final class Chromium implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final ChromeDriver driver;
    private final String base;

    private Chromium(String base, ChromeOptions options) {
        this.base = base;
        this.driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .build(),
                options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    }

    /** Opens at the front page of a server. */
    static Chromium at(String base) {
        return new Chromium(base, options());
    }

    /** With scripts switched off. */
    static Chromium withoutScriptsAt(String base) {
        ChromeOptions options = options();
        options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        return new Chromium(base, options);
    }

    /** Nothing that a browser does for itself may look for other hosts than the server. */
    private static ChromeOptions options() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
                "--window-size=1280,900",
                "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.WARNING);
        options.setCapability("goog:loggingPrefs", logs);
        return options;
    }

    void open(String path) {
        driver.get(path.startsWith("http") ? path : base + path);
    }

    String path() {
        return driver.getCurrentUrl().substring(base.length());
    }

    String heading() {
        return driver.findElement(By.tagName("h1")).getText();
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** Puts text into the field with this label. */
    void fill(String label, String text) {
        WebElement input = labelled(label);
        input.clear();
        input.sendKeys(text);
    }

    /** Ticks or chooses the option with this label, unless it is already. */
    void choose(String label) {
        WebElement input = labelled(label);
        if (!input.isSelected()) {
            click(input);
        }
    }

    /** Ticks the box that carries its name itself, as in a table. */
    void tick(String name) {
        WebElement box = driver.findElement(By.cssSelector("input[aria-label=%s]".formatted(quoted(name))));
        if (!box.isSelected()) {
            click(box);
        }
    }

    /** Chooses an option of the list with this label. */
    void select(String label, String option) {
        labelled(label)
                .findElement(By.xpath(".//option[normalize-space(.)=%s]".formatted(quoted(option))))
                .click();
    }

    /** Presses the button with this text. */
    void press(String button) {
        click(By.xpath("//button[contains(normalize-space(.),%s)]".formatted(quoted(button))));
    }

    void follow(String link) {
        click(By.xpath("//a[contains(normalize-space(.),%s)]".formatted(quoted(link))));
    }

    boolean offers(String link) {
        return !driver.findElements(By.xpath("//a[contains(normalize-space(.),%s)]".formatted(quoted(link))))
                .isEmpty();
    }

    /** The text of the first element that a CSS selector finds. */
    String textOf(String selector) {
        return driver.findElement(By.cssSelector(selector)).getText();
    }

    /** Types where the focus is. */
    void type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** Presses the tab key until the focus is on the element with this label or text. */
    void tabTo(String name) {
        for (int i = 0; i < 100; i++) {
            type(Keys.TAB);
            if (name.equals(nameOfFocus())) {
                return;
            }
        }
        throw new AssertionError("the tab key never comes to " + name + " on " + path());
    }

    private String nameOfFocus() {
        return driver.switchTo().activeElement().getAccessibleName();
    }

    /** What the browser complained about since it was last asked, for example a blocked script. */
    List<String> complaints() {
        return StreamSupport.stream(driver.manage().logs().get(LogType.BROWSER).spliterator(), false)
                .map(LogEntry::getMessage)
                .toList();
    }

    void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    void scheme(String lightOrDark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
    }

    /** How many pixels of the page one has to scroll sideways for. */
    long overflow() {
        return (Long) driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    Object run(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    Object evaluate(String script) {
        return driver.executeScript(script);
    }

    /** The whole page, however long. */
    void picture(Path file) {
        Map<String, Object> taken =
                driver.executeCdpCommand("Page.captureScreenshot", Map.of("captureBeyondViewport", true));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, OutputType.BYTES.convertFromBase64Png((String) taken.get("data")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** A driver may return while the page before still stands, so whatever leads on is waited for. */
    private void click(By place) {
        WebElement element = driver.findElements(place).stream()
                .filter(WebElement::isDisplayed)
                .findFirst()
                .orElseThrow(() -> new AssertionError("not there: " + place + " on " + path() + "\n" + text()));
        boolean leadsOn = !"button".equals(element.getDomAttribute("type"));
        if (leadsOn) {
            driver.executeScript("window.latchkeyPageBefore = true");
        }
        click(element);
        if (leadsOn) {
            awaitNextPage(place);
        }
    }

    private void awaitNextPage(By place) {
        long deadline = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (!arrived()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("no page comes after " + place);
            }
        }
    }

    private boolean arrived() {
        try {
            return Boolean.TRUE.equals(driver.executeScript(
                    "return !window.latchkeyPageBefore && document.readyState === 'complete'"));
        } catch (WebDriverException leaving) {
            return false;
        }
    }

    /** From the middle of the window: at its edge, what sticks there may lie above. */
    private void click(WebElement element) {
        driver.executeScript(
                "arguments[0].scrollIntoView({block: 'center', inline: 'center', behavior: 'instant'})", element);
        element.click();
    }

    private WebElement labelled(String label) {
        WebElement found =
                driver.findElements(By.xpath("//label[normalize-space(text())=%s]".formatted(quoted(label)))).stream()
                        .filter(WebElement::isDisplayed)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no field " + label + " on " + path() + "\n" + text()));
        return driver.findElement(By.id(found.getDomAttribute("for")));
    }

    private static String quoted(String text) {
        return text.contains("\"") ? "'" + text + "'" : "\"" + text + "\"";
    }
}
