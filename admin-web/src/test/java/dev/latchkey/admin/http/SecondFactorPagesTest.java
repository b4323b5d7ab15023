package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.Device;
import dev.latchkey.admin.testing.PageForm;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.factor.SecondFactors;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class SecondFactorPagesTest {

    private static final String SETUP = "/user/second-factor";
    private static final String CODE = "/user/login/code";

    private final AdminServer server = new AdminServer();
    private final Account editor = server.account("editor");
    private final Browser browser = server.signedIn("editor");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keyIsShownAsTextAsLinkAndAsPicture() {
        Answer page = browser.get(SETUP);

        String key = page.page().select("dd code").text().replace(" ", "");
        assertThat(key).matches("[A-Z2-7]{32}");
        assertThat(page.page().select("a[href^=otpauth]").attr("href"))
                .isEqualTo("otpauth://totp/localhost:editor?secret=" + key
                        + "&issuer=localhost&algorithm=SHA1&digits=6&period=30");
        assertThat(page.page().select("svg.qr path").attr("d")).startsWith("M4,4h1v1h-1z");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void lookingAtThePageTurnsNothingOn() {
        browser.get(SETUP);

        assertThat(factors().required(editor.id())).isFalse();
    }

    @Test
    void wrongCodeTurnsNothingOnAndKeepsTheKey() {
        Answer page = browser.get(SETUP);

        Answer answer = filled(page, "000000").submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-code-problem").text()).contains("not the code of this key");
        assertThat(answer.page().select("dd code").text())
                .isEqualTo(page.page().select("dd code").text());
        assertThat(factors().required(editor.id())).isFalse();
    }

    @Test
    void wrongPasswordTurnsNothingOn() {
        Answer page = browser.get(SETUP);

        Answer answer = filled(page, device(page).code())
                .set("factor_current_password", "no")
                .submit();

        assertThat(answer.page().select("#f-factor_current_password-problem").text())
                .isEqualTo("This is not your current password.");
        assertThat(factors().required(editor.id())).isFalse();
    }

    @Test
    void keyOfSomebodyElseIsNotTaken() {
        server.account("other");
        Answer theirs = server.signedIn("other").get(SETUP);

        Answer answer = filled(browser.get(SETUP), device(theirs).code())
                .set("enrolment", theirs.form(SETUP).value("enrolment"))
                .submit();

        assertThat(answer.messages()).contains("the page was too old");
        assertThat(factors().required(editor.id())).isFalse();
    }

    @Test
    void loginAsksForTheCodeInASecondStep() {
        Device device = enrolled();
        Browser fresh = server.browser();

        Answer second = password(fresh, "/user?x=1");
        assertThat(second.path()).isEqualTo(CODE);
        assertThat(fresh.get("/user").path()).isEqualTo("/user/login");

        Answer done = second.form(CODE).set("code", device.code()).submit();
        assertThat(done.path()).isEqualTo("/user");
        assertThat(done.title()).isEqualTo("My account");
    }

    @Test
    void wrongCodeLetsNobodyInAndTheRightOneStillDoes() {
        Device device = enrolled();
        Browser fresh = server.browser();

        Answer refused = password(fresh, "").form(CODE).set("code", "123").submit();

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#f-code-problem").text()).contains("This code is wrong");
        assertThat(refused.form(CODE).set("code", device.code()).submit().title())
                .isEqualTo("My account");
    }

    @Test
    void codeIsGoodForOneLogin() {
        Device device = enrolled();
        password(server.browser(), "").form(CODE).set("code", device.code()).submit();

        Answer again = password(server.browser(), "")
                .form(CODE)
                .set("code", device.code())
                .submit();

        assertThat(again.status()).isEqualTo(422);
    }

    @Test
    void tooManyWrongCodesAreRefusedEvenWhenRight() {
        Device device = enrolled();
        Answer page = password(server.browser(), "");
        for (int i = 0; i < 10; i++) {
            page.form(CODE).set("code", "123").submit();
        }

        Answer answer = password(server.browser(), "")
                .form(CODE)
                .set("code", device.code())
                .submit();

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("There have been too many wrong codes");
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void secondStepEndsWithTimeAndWithAChangeOfThePassword() {
        Device device = enrolled();
        Browser slow = server.browser();
        Browser other = server.browser();
        PageForm slowForm = password(slow, "").form(CODE);
        PageForm otherForm = password(other, "").form(CODE);

        server.service(Accounts.class).changePassword(editor.id(), "another good sentence");
        assertThat(otherForm.set("code", device.code()).submit().path()).isEqualTo("/user/login");
        server.clock().pass(Duration.ofMinutes(11));
        assertThat(slowForm.set("code", device.code()).submit().path()).isEqualTo("/user/login");
    }

    @Test
    void secondStepOfOneBrowserIsWorthNothingInAnother() {
        enrolled();
        Browser first = server.browser();
        Browser second = server.browser();
        password(first, "");
        second.get("/user/login");
        first.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().contains("second_step"))
                .forEach(cookie -> second.cookies().getCookieStore().add(server.address(), cookie));

        assertThat(second.get(CODE).path()).isEqualTo("/user/login");
    }

    @Test
    void pageOfTheCodeWithoutAPasswordLeadsToTheLogin() {
        assertThat(server.browser().get(CODE).path()).isEqualTo("/user/login");
    }

    @Test
    void recoveryCodeLogsInOnceInPlaceOfTheDevice() {
        Answer page = browser.get(SETUP);
        List<String> codes = filled(page, device(page).code())
                .submit()
                .page()
                .select(".codes code")
                .eachText();
        assertThat(codes).hasSize(10);

        Answer done = password(server.browser(), "")
                .form(CODE)
                .set("code", codes.get(0))
                .submit();
        Answer again = password(server.browser(), "")
                .form(CODE)
                .set("code", codes.get(0))
                .submit();

        assertThat(done.text()).contains("Recovery codes left: 9.");
        assertThat(again.status()).isEqualTo(422);
        assertThat(browser.get("/user").body()).doesNotContain(codes.get(1));
    }

    @Test
    void newRecoveryCodesNeedThePasswordAndEndTheOldOnes() {
        enrolled();

        Answer refused = browser.get("/user")
                .form(SETUP + "/recovery-codes")
                .set("factor_current_password", "no")
                .submit();
        Answer shown = browser.get("/user")
                .form(SETUP + "/recovery-codes")
                .set("factor_current_password", AdminServer.PASSWORD)
                .submit();

        assertThat(refused.messages()).contains("Nothing was changed. This is not your current password.");
        assertThat(shown.page().select(".codes code")).hasSize(10);
    }

    @Test
    void turningItOffNeedsThePassword() {
        enrolled();
        String token = browser.get("/user").form(SETUP + "/recovery-codes").value("form_token");

        browser.post(SETUP + "/disable", "form_token=" + token + "&factor_current_password=no");
        assertThat(factors().required(editor.id())).isTrue();
        browser.post(
                SETUP + "/disable",
                "form_token=" + token + "&factor_current_password=" + AdminServer.PASSWORD.replace(" ", "+"));
        assertThat(factors().required(editor.id())).isFalse();
        assertThat(password(server.browser(), "").title()).isEqualTo("My account");
    }

    @Test
    void loginLinkStandsForThePasswordOnly() {
        Device device = enrolled();
        Browser admin = server.administrator();
        String path = "/user/" + editor.id() + "/link";
        String link = admin.get(path).form(path).submit().page().select("pre").text();

        Browser fresh = server.browser();
        Answer second = fresh.get(link.substring("http://localhost".length()))
                .form("/user/sign-in-link")
                .submit();

        assertThat(second.path()).isEqualTo(CODE);
        assertThat(second.form(CODE).set("code", device.code()).submit().title())
                .isEqualTo("My account");
    }

    @Test
    void jsonLoginRefusesThePasswordAloneAndTakesTheCodeWithIt() {
        Device device = enrolled();

        Answer alone = json("");
        Answer wrong = json(",\"code\":\"123\"");
        Answer number = json(",\"code\":123456");
        Answer right = json(",\"code\":\"" + device.code() + "\"");

        assertThat(alone.status()).isEqualTo(403);
        assertThat(alone.body()).contains("has a second factor");
        assertThat(alone.headers("Set-Cookie")).isEmpty();
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(number.status()).isEqualTo(400);
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.body()).contains("csrf_token");
    }

    @Test
    void administratorResetsTheFactorOfSomebodyWhoLostTheDevice() {
        enrolled();
        Browser admin = server.administrator();
        String reset = "/user/" + editor.id() + "/second-factor/reset";
        assertThat(admin.get("/user/" + editor.id() + "/edit").page().select("a[href=" + reset + "]"))
                .hasSize(1);

        Answer question = admin.get(reset);
        assertThat(factors().required(editor.id())).isTrue();
        Answer done = question.form(reset).submit();

        assertThat(done.messages()).contains("The second factor of editor is off.");
        assertThat(factors().required(editor.id())).isFalse();
        assertThat(admin.get("/user/" + editor.id() + "/edit").page().select("a[href=" + reset + "]"))
                .isEmpty();
    }

    @Test
    void keeperOfUsersDoesNotResetTheFactorOfAnAdministrator() {
        server.administrator();
        server.accountWith("keeper", "administer users");
        Account boss = server.service(Accounts.class).byName("admin").orElseThrow();
        String reset = "/user/" + boss.id() + "/second-factor/reset";

        assertThat(server.signedIn("keeper").get(reset).status()).isEqualTo(403);
        assertThat(browser.get(reset).status()).isEqualTo(403);
        assertThat(server.browser().get(reset).path()).isEqualTo("/user/login");
    }

    @Test
    void formWithoutTokenChangesNothing() {
        enrolled();

        assertThat(browser.post(SETUP + "/disable", "").status()).isEqualTo(403);
        assertThat(browser.post(SETUP, "code=1").status()).isEqualTo(403);
        assertThat(browser.post(CODE, "code=1").status()).isEqualTo(403);
        assertThat(browser.post("/user/" + editor.id() + "/second-factor/reset", "")
                        .status())
                .isEqualTo(403);
        assertThat(factors().required(editor.id())).isTrue();
    }

    private Answer password(Browser fresh, String destination) {
        String query =
                destination.isEmpty() ? "" : "?destination=" + URLEncoder.encode(destination, StandardCharsets.UTF_8);
        return fresh.get("/user/login" + query)
                .form("/user/login")
                .set("name", "editor")
                .set("pass", AdminServer.PASSWORD)
                .submit();
    }

    private Answer json(String code) {
        Browser fresh = server.browser();
        return fresh.send(fresh.request("/user/login?_format=json")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"name\":\"editor\",\"pass\":\"" + AdminServer.PASSWORD + "\"" + code + "}")));
    }

    private Device enrolled() {
        Answer page = browser.get(SETUP);
        Device device = device(page);
        assertThat(filled(page, device.code()).submit().messages()).contains("Your second factor is on.");
        server.clock().pass(Duration.ofMinutes(2));
        return device;
    }

    private static PageForm filled(Answer page, String code) {
        return page.form(SETUP).set("code", code).set("factor_current_password", AdminServer.PASSWORD);
    }

    private Device device(Answer page) {
        return new Device(page.page().select("dd code").text(), server.clock());
    }

    private SecondFactors factors() {
        return server.service(SecondFactors.class);
    }
}
