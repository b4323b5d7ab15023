package dev.latchkey.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.system.LatchkeyProcess;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The mistake that is usual in each form: said at its field and in a summary, and nothing else that was entered is lost. */
@TestInstance(Lifecycle.PER_CLASS)
final class MistakesIT {

    private static final String APPLICATIONS = "/admin/config/people/rest_api_authentication/auth_settings";
    private static final String AUDIT = "/admin/config/people/rest_api_authentication/audit-logs";
    private static final String TOKENS = "/admin/config/people/rest_api_authentication/tokens";
    private static final String REST = "/admin/config/services/rest";

    private PreparedSite site;
    private Chromium administrator;
    private Axe axe;

    @BeforeAll
    void start(@TempDir Path data) {
        axe = Axe.install();
        site = PreparedSite.start(data);
        administrator = site.browserOfAdministrator();
    }

    @AfterAll
    void stop() {
        administrator.close();
        site.close();
    }

    @TestFactory
    Stream<DynamicTest> mistakeIsSaidAtItsField() {
        return Stream.of(applicationForms(), accountForms(), contentForms(), otherForms())
                .flatMap(List::stream)
                .map(mistake -> DynamicTest.dynamicTest(mistake.form(), () -> check(administrator, mistake)));
    }

    @Test
    void mistakeAtTheLoginIsSaidAtItsField() {
        try (Chromium stranger = Chromium.at(site.base())) {
            check(
                    stranger,
                    Mistake.in(
                                    "login",
                                    browser -> {
                                        browser.open("/user/login");
                                        browser.fill("Username", "reader");
                                        browser.fill("Password", "a guess");
                                        browser.press("Log in");
                                    },
                                    "Username")
                            .keeping("Username", "reader"));
        }
    }

    @Test
    void weakPasswordOfTheFirstAdministratorIsSaidAtItsFieldAndTheLinkStaysGood(@TempDir Path data) {
        try (LatchkeyProcess latchkey = LatchkeyProcess.serve(data);
                Chromium browser = Chromium.at(latchkey.base())) {
            String offer = latchkey.line();
            check(
                    browser,
                    Mistake.in(
                                    "first run",
                                    page -> {
                                        page.open(offer.substring(offer.indexOf("http")));
                                        page.fill("Username", "administrator");
                                        page.fill("New password", "password1");
                                        page.fill("New password again", "password1");
                                        page.press("Create the administrator");
                                    },
                                    "New password")
                            .keeping("Username", "administrator"));
            browser.fill("New password", PreparedSite.PASSWORD);
            browser.fill("New password again", PreparedSite.PASSWORD);
            browser.press("Create the administrator");

            assertThat(browser.text()).contains("Welcome, administrator.");
        }
    }

    @Test
    void nonsenseIsExplainedAsWhatItIs() {
        administrator.open(TOKENS);
        administrator.fill("Token", "no token at all");
        administrator.press("Explain");

        assertThat(administrator.textOf("main [role=status]")).contains("This token is refused with");
        assertThat(axe.barriers(administrator)).isEmpty();
    }

    private void check(Chromium browser, Mistake mistake) {
        mistake.make().accept(browser);

        String problem = browser.problemAt(mistake.field());
        assertThat(problem)
                .as("problem at " + mistake.field() + "\n" + browser.text())
                .isNotBlank();
        assertThat(browser.textOf("#problems")).contains(problem);
        assertThat(browser.evaluate("return document.activeElement.id")).isEqualTo("problems");
        if (!mistake.kept().isEmpty()) {
            assertThat(browser.entry(mistake.kept())).isEqualTo(mistake.entry());
        }
        assertThat(axe.barriers(browser)).isEmpty();
    }

    private List<Mistake> applicationForms() {
        String own = APPLICATIONS + "/" + site.stage().application();
        return List.of(
                Mistake.in(
                                "application: no name",
                                browser -> {
                                    browser.open(APPLICATIONS + "/add");
                                    browser.fill("Username Attribute", "login_name");
                                    browser.press("Save Configuration");
                                },
                                "Application Name")
                        .keeping("Username Attribute", "login_name"),
                Mistake.in(
                                "application: no time",
                                browser -> {
                                    browser.open(APPLICATIONS + "/add");
                                    browser.fill("Application Name", "Shop");
                                    browser.fill("Token Expiry Time", "0");
                                    browser.press("Save Configuration");
                                },
                                "Token Expiry Time")
                        .keeping("Application Name", "Shop"),
                Mistake.in(
                                "key of one's own",
                                browser -> {
                                    browser.open(own + "/edit");
                                    browser.unfold("Enter a key that you have already");
                                    browser.fill("Private Key", "nothing that is a key");
                                    browser.fill("Public Key", "nor this");
                                    browser.press("Add this key");
                                },
                                "Private Key")
                        .keeping("Public Key", "nor this"),
                Mistake.in(
                                "try it: a path outside",
                                browser -> {
                                    browser.open(own + "/try");
                                    browser.fill("Username", "reader");
                                    browser.fill("Path", "https://example.com/node/1");
                                    browser.press("Send");
                                },
                                "Path")
                        .keeping("Username", "reader"));
    }

    private static List<Mistake> accountForms() {
        return List.of(
                Mistake.in(
                                "role",
                                browser -> {
                                    browser.open("/admin/people/roles");
                                    browser.fill("Role name", "Content reviewer");
                                    browser.fill("Machine name", "Content reviewer");
                                    browser.press("Add the role");
                                },
                                "Machine name")
                        .keeping("Role name", "Content reviewer"),
                Mistake.in(
                        "role renamed to nothing",
                        browser -> {
                            browser.open("/admin/people/roles/page_author/edit");
                            browser.fill("Role name", "");
                            browser.press("Save");
                        },
                        "Role name"),
                Mistake.in(
                                "account: taken name",
                                browser -> {
                                    browser.open("/admin/people/create");
                                    browser.fill("Username", "author");
                                    browser.fill("Email address", "author@example.com");
                                    browser.fill("New password", PreparedSite.PASSWORD);
                                    browser.fill("New password again", PreparedSite.PASSWORD);
                                    browser.press("Add the account");
                                },
                                "Username")
                        .keeping("Email address", "author@example.com"),
                Mistake.in(
                        "own password",
                        browser -> {
                            browser.open("/user");
                            browser.fill("New password", "a sentence that is new");
                            browser.fill("New password again", "a sentence that is new");
                            browser.press("Change password");
                        },
                        "Current password"),
                Mistake.in(
                        "second factor",
                        browser -> {
                            browser.open("/user/second-factor");
                            browser.fill("Code", "no code");
                            browser.fill("Your current password", PreparedSite.PASSWORD);
                            browser.press("Turn the second factor on");
                        },
                        "Code"));
    }

    private static List<Mistake> contentForms() {
        return List.of(
                Mistake.in(
                                "content: no title",
                                browser -> {
                                    browser.open("/node/add/page");
                                    browser.fill("Body", "Open from nine to five.");
                                    browser.press("Save");
                                },
                                "Title")
                        .keeping("Body", "Open from nine to five."),
                Mistake.in(
                                "content type",
                                browser -> {
                                    browser.open("/admin/structure/types/add");
                                    browser.fill("Name", "Press release");
                                    browser.fill("Machine name", "Press release");
                                    browser.press("Save");
                                },
                                "Machine name")
                        .keeping("Name", "Press release"));
    }

    private static List<Mistake> otherForms() {
        return List.of(
                Mistake.in(
                        "REST resource: nothing chosen",
                        browser -> {
                            browser.open(REST);
                            browser.follow("Enable User");
                            browser.press("Save configuration");
                        },
                        "Methods"),
                Mistake.in(
                        "no token",
                        browser -> {
                            browser.open(TOKENS);
                            browser.press("Explain");
                        },
                        "Token"),
                Mistake.in(
                                "audit log: no date",
                                browser -> browser.open(AUDIT + "?user=reader&from=yesterday"),
                                "From (UTC)")
                        .keeping("Username", "reader"));
    }
}
