package dev.latchkey.system.browser;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** Waits for what a page is about to show. A driver may return while the page before still stands. */
record Patience(ChromeDriver driver) {

    /** Whether a button or link asks for another page; the present one remembers that it is about to be left. */
    private static final String LEAVES = """
            const pressed = arguments[0];
            const sends = pressed.tagName === 'BUTTON' && pressed.type === 'submit' && pressed.form !== null;
            const leads = pressed.tagName === 'A' && pressed.href.split('#')[0] !== location.href.split('#')[0];
            const leaves = sends && !pressed.form.hasAttribute('hx-boost') || leads && !pressed.closest('[hx-boost]');
            if (leaves) document.documentElement.dataset.left = 'true';
            return leaves;
            """;

    private static final Duration TURN = Duration.ofMillis(20);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    boolean leaves(WebElement element) {
        return Boolean.TRUE.equals(driver.executeScript(LEAVES, element));
    }

    void untilLeft() {
        until("!document.documentElement.dataset.left && document.readyState === 'complete'");
    }

    /** @param expression of the page's script language */
    void until(String expression) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (!holds(expression)) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("never came true: " + expression + " on " + driver.getCurrentUrl() + "\n"
                        + driver.findElement(By.tagName("body")).getText());
            }
            LockSupport.parkNanos(TURN.toNanos());
        }
    }

    private boolean holds(String expression) {
        try {
            return Boolean.TRUE.equals(driver.executeScript("return Boolean(" + expression + ")"));
        } catch (WebDriverException leaving) {
            return false;
        }
    }
}
