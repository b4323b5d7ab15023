package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.admin.testing.Device;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.factor.Enrolment;
import dev.latchkey.auth.factor.SecondFactors;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sessions and tokens of an account, for those who administer users. */
final class AccountAccessTest {

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();
    private final Account editor = server.account("editor");
    private final String page = "/user/" + editor.id() + "/access";
    private Application application;

    @BeforeEach
    void anApplication() {
        application = server.service(Applications.class)
                .create(new ApplicationDraft(
                        "Mobile app", true, "jwt", Map.of("signing_algorithm", "ES256"), ApplicationRules.NONE));
        server.service(ApplicationKeys.class).generate(application.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void accountThatNobodyUsesHasNothingToEnd() {
        Answer answer = admin.get(page);

        assertThat(answer.text()).contains("Nobody is logged in", "has no token", "logs in by its password alone");
        assertThat(answer.page().select("a[href$=end-all]")).isEmpty();
    }

    @Test
    void sessionIsEnded() {
        Browser first = server.signedIn("editor");
        Browser second = server.signedIn("editor");

        Answer done = admin.get(page).form(page + "/end-session").submit();

        assertThat(done.messages()).contains("The session has ended.");
        assertThat(done.page().select("form[action$=end-session]")).hasSize(1);
        assertThat(List.of(first.get("/user").path(), second.get("/user").path()))
                .containsExactlyInAnyOrder("/user", "/user/login");
    }

    @Test
    void tokenIsRevokedAfterAQuestion() {
        issue("editor");
        String revoke = admin.get(page).page().select("a[href$=revoke]").attr("href");

        Answer question = admin.get(revoke);
        assertThat(admin.get(page).page().select("a[href$=revoke]")).hasSize(1);
        Answer done = question.form(revoke).submit();

        assertThat(done.messages()).contains("is revoked");
        assertThat(done.page().select("a[href$=revoke]")).isEmpty();
        assertThat(done.page().select("tbody .tag").text()).isEqualTo("Ended");
    }

    @Test
    void everythingIsEndedAtOnce() {
        Browser theirs = server.signedIn("editor");
        issue("editor");

        Answer done = admin.get(page + "/end-all").form(page + "/end-all").submit();

        assertThat(done.messages()).contains("All sessions and tokens of editor have ended.");
        assertThat(theirs.get("/user").path()).isEqualTo("/user/login");
        assertThat(done.page().select("a[href$=revoke]")).isEmpty();
        assertThat(server.signedIn("editor").get("/user").path()).isEqualTo("/user");
    }

    @Test
    void tokenOfSomebodyElseIsNotReachedThroughThisAccount() {
        Account other = server.account("other");
        issue("other");
        String theirs = admin.get("/user/" + other.id() + "/access")
                .page()
                .select("a[href$=revoke]")
                .attr("href");

        String through = theirs.replace("/user/" + other.id() + "/", "/user/" + editor.id() + "/");

        assertThat(admin.get(through).status()).isEqualTo(404);
    }

    @Test
    void passwordOfAnAccountWithASecondFactorGetsNoToken() {
        SecondFactors factors = server.service(SecondFactors.class);
        Enrolment begun = factors.begin(editor.id());
        factors.confirm(editor.id(), begun.sealed(), new Device(begun.secret(), server.clock()).code());

        assertThat(issue("editor")).contains("\"http_code\":403", "ACCESS_DENIED", "has a second factor");
        assertThat(admin.get(page).text()).contains("has no token", "On since", "Reset the second factor");
    }

    @Test
    void keeperOfUsersDoesNotReachAnAdministrator() {
        server.accountWith("keeper", "administer users");
        Account boss = server.service(Accounts.class).byName("admin").orElseThrow();
        Browser keeper = server.signedIn("keeper");

        assertThat(keeper.get("/user/" + boss.id() + "/access").status()).isEqualTo(403);
        assertThat(keeper.get("/user/" + boss.id() + "/access/end-all").status())
                .isEqualTo(403);
        assertThat(keeper.get(page).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/end-session", "/end-all", "/00000000/x/revoke"})
    void formWithoutTokenChangesNothing(String action) {
        Browser theirs = server.signedIn("editor");

        assertThat(admin.post(page + action, "").status()).isEqualTo(403);
        assertThat(theirs.get("/user").path()).isEqualTo("/user");
    }

    private String issue(String name) {
        String basic = Base64.getEncoder()
                .encodeToString((name + ":" + AdminServer.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Browser client = server.browser();
        return client.send(client.request("/rest_api/id_token")
                        .header("AUTH-METHOD", application.id())
                        .header("Authorization", "Basic " + basic)
                        .POST(BodyPublishers.noBody()))
                .body();
    }
}
