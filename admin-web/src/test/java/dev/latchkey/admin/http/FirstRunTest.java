package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.PageForm;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.session.SignInLinks;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FirstRunTest {

    private final AdminServer server = new AdminServer();
    private final Browser browser = server.browser();
    private final String token = server.service(SignInLinks.class).firstRun(Duration.ofHours(1));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void linkMakesTheAdministratorAndLogsIn() {
        Answer answer = filled().submit();

        assertThat(answer.path()).isEqualTo("/admin");
        assertThat(answer.messages()).contains("Welcome, root.");
        assertThat(root()).satisfies(account -> {
            assertThat(account.roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(account.mail()).isEqualTo("root@example.com");
        });
    }

    @Test
    void linkWorksOnce() {
        PageForm second = server.browser().get(link()).form("/user/first-run");
        filled().submit();

        Answer answer = second.set("name", "other")
                .set("password", AdminServer.PASSWORD)
                .set("password_again", AdminServer.PASSWORD)
                .submit();

        assertThat(answer.status()).isEqualTo(404);
        assertThat(server.service(Accounts.class).byName("other")).isEmpty();
        assertThat(browser.get(link()).title()).isEqualTo("This link is not valid");
    }

    @Test
    void openingTheLinkDoesNotUseItUp() {
        browser.get(link());

        assertThat(browser.get(link()).status()).isEqualTo(200);
    }

    @Test
    void pageKeepsTheTokenOutOfOtherRequests() {
        assertThat(browser.get(link()).header("Referrer-Policy")).isEqualTo("strict-origin");
    }

    @Test
    void oldLinkIsRefused() {
        server.clock().pass(Duration.ofHours(2));

        assertThat(browser.get(link()).status()).isEqualTo(404);
    }

    @Test
    void linkIsRefusedWhereThereIsAnAdministrator() {
        server.account("admin", Role.ADMINISTRATOR);

        assertThat(browser.get(link()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "name,'a:b',A user name has",
        "mail,nowhere,The mail address is not valid.",
        "password_again,different,The two passwords are not the same."
    })
    void mistakeIsSaidAtItsFieldAndCostsNothing(String field, String value, String problem) {
        Answer refused = filled().set(field, value).submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#f-" + field + "-problem").text()).startsWith(problem);
        assertThat(refused.page().select("#f-" + field).attr("aria-describedby"))
                .contains("f-" + field + "-problem");
        assertThat(server.service(Accounts.class).administratorExists()).isFalse();
        assertThat(browser.get(link()).status()).isEqualTo(200);
    }

    @Test
    void commonPasswordIsRefusedAndNotWrittenBack() {
        Answer refused = filled().set("password", "12345678")
                .set("password_again", "12345678")
                .submit();

        assertThat(refused.page().select("#f-password-problem").text()).contains("among the most common");
        assertThat(refused.body()).doesNotContain("12345678");
    }

    private PageForm filled() {
        return browser.get(link())
                .form("/user/first-run")
                .set("name", "root")
                .set("mail", "root@example.com")
                .set("password", AdminServer.PASSWORD)
                .set("password_again", AdminServer.PASSWORD);
    }

    private String link() {
        return "/user/first-run?token=" + token;
    }

    private Account root() {
        return server.service(Accounts.class).byName("root").orElseThrow();
    }
}
