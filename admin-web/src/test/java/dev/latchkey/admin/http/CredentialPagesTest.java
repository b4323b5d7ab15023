package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.AdminPermissions;
import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.credential.CredentialDesk;
import dev.latchkey.auth.credential.CredentialWish;
import dev.latchkey.auth.credential.HeldCredential;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** API keys over the pages: those of the own account and those of others. */
final class CredentialPagesTest {

    private static final String OWN = "/user/credentials";

    private final AdminServer server = new AdminServer();
    private final Application shop = server.service(Applications.class)
            .create(new ApplicationDraft("Shop", true, "api-key", Map.of(), ApplicationRules.NONE));
    private final Account holder = server.accountWith("holder", AdminPermissions.OWN_CREDENTIALS);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void keyIsMadeAndShownOnce() {
        Browser browser = server.signedIn("holder");
        Answer made = browser.get(add(OWN))
                .form(add(OWN))
                .set("label", "Build server")
                .tick("setting.http_methods", "GET")
                .set("current_password", AdminServer.PASSWORD)
                .submit();

        String key = made.page().select("pre").text();
        HeldCredential kept = only(holder);
        assertThat(key).startsWith("lk_" + kept.id());
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        assertThat(made.path()).doesNotContain(key);
        assertThat(kept.options()).isEqualTo(Map.of("http_methods", "GET"));
        assertThat(Duration.between(kept.created(), kept.expires())).isEqualTo(Duration.ofDays(90));
        Answer list = browser.get(OWN);
        assertThat(list.text()).contains("Build server", "Shop", kept.id(), "never", "Active");
        assertThat(list.text()).doesNotContain(key.substring(key.length() - 20));
    }

    @Test
    void ownPasswordIsAskedForOnceMore() {
        Answer answer = server.signedIn("holder")
                .get(add(OWN))
                .form(add(OWN))
                .set("label", "Build server")
                .set("current_password", "wrong")
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-current_password-problem").text()).contains("not your current password");
        assertThat(desk().ofAccount(holder.id())).isEmpty();
    }

    @Test
    void problemsAreSaidAtTheirFields() {
        Answer answer = server.signedIn("holder")
                .get(add(OWN))
                .form(add(OWN))
                .set("label", " ")
                .set("expires", "-5")
                .set("current_password", AdminServer.PASSWORD)
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-label-problem").text()).isNotEmpty();
        assertThat(answer.page().select("#f-expires-problem").text()).isNotEmpty();
    }

    @Test
    void renewalShowsANewKeyAndLetsTheOldOneExpire() {
        HeldCredential old = key(holder);
        String path = OWN + "/" + shop.id() + "/" + old.id() + "/renew";

        Answer made = server.signedIn("holder")
                .get(path)
                .form(path)
                .set("overlap", "30")
                .set("current_password", AdminServer.PASSWORD)
                .submit();

        assertThat(made.page().select("pre").text()).startsWith("lk_");
        assertThat(desk().find(shop.id(), old.id()).orElseThrow().expires())
                .isEqualTo(old.created().plus(Duration.ofMinutes(30)));
        assertThat(desk().ofAccount(holder.id())).hasSize(2);
    }

    @Test
    void overlapThatIsNoNumberIsRefused() {
        String path = OWN + "/" + shop.id() + "/" + key(holder).id() + "/renew";

        Answer answer = server.signedIn("holder")
                .get(path)
                .form(path)
                .set("overlap", "soon")
                .set("current_password", AdminServer.PASSWORD)
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#f-overlap-problem").text()).isNotEmpty();
    }

    @Test
    void revokingAsksFirst() {
        String path = OWN + "/" + shop.id() + "/" + key(holder).id() + "/revoke";
        Browser browser = server.signedIn("holder");

        Answer question = browser.get(path);
        assertThat(desk().ofAccount(holder.id())).hasSize(1);

        Answer answer = question.form(path).submit();
        assertThat(answer.messages()).contains("Laptop has been revoked.");
        assertThat(desk().ofAccount(holder.id())).isEmpty();
    }

    @Test
    void keysOfOthersAreNotFoundAmongTheOwn() {
        HeldCredential other = key(server.account("other"));

        Answer answer = server.signedIn("holder").get(OWN + "/" + shop.id() + "/" + other.id() + "/revoke");

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void withoutThePermissionThereIsNoSuchPageAndNoLink() {
        server.account("plain");
        Browser plain = server.signedIn("plain");

        assertThat(plain.get(OWN).status()).isEqualTo(403);
        assertThat(plain.get("/user").page().select("a[href=" + OWN + "]")).isEmpty();
        assertThat(server.signedIn("holder").get("/user").page().select("a[href=" + OWN + "]"))
                .hasSize(1);
    }

    @Test
    void administratorMakesAndRevokesForOthers() {
        Browser admin = server.administrator();
        String list = "/user/" + holder.id() + "/credentials";

        Answer made = admin.get(add(list))
                .form(add(list))
                .set("label", "Report")
                .set("expires", "never")
                .submit();

        assertThat(made.page().select("pre").text()).startsWith("lk_");
        HeldCredential kept = only(holder);
        assertThat(kept.expires()).isEqualTo(Instant.MAX);
        String revoke = list + "/" + shop.id() + "/" + kept.id() + "/revoke";
        assertThat(admin.get("/admin/config/people/rest_api_authentication/auth_settings/" + shop.id() + "/delete")
                        .text())
                .contains("API keys and the like that accounts hold for it are deleted: 1.");
        admin.get(revoke).form(revoke).submit();
        assertThat(desk().ofAccount(holder.id())).isEmpty();
        assertThat(admin.get("/user/" + holder.id() + "/edit").page().select("a[href=" + list + "]"))
                .hasSize(1);
    }

    @Test
    void whoeverAdministersUsersMakesNoneForAnAdministrator() {
        server.administrator();
        server.accountWith("clerk", AdminPermissions.USERS);
        long id = server.service(Accounts.class).byName("admin").orElseThrow().id();

        assertThat(server.signedIn("clerk").get("/user/" + id + "/credentials").status())
                .isEqualTo(403);
    }

    @Test
    void labelIsShownAsItIs() {
        desk().make(new CredentialWish(holder.id(), shop.id(), "<script>alert(1)</script>", Instant.MAX, Map.of()));

        Answer list = server.signedIn("holder").get(OWN);

        assertThat(list.page().select("tbody th").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(list.page().select("main script")).isEmpty();
    }

    private String add(String list) {
        return list + "/add/" + shop.id();
    }

    private HeldCredential key(Account account) {
        return desk().make(new CredentialWish(account.id(), shop.id(), "Laptop", Instant.MAX, Map.of()))
                .kept();
    }

    private HeldCredential only(Account account) {
        List<HeldCredential> all = desk().ofAccount(account.id());
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private CredentialDesk desk() {
        return server.service(CredentialDesk.class);
    }
}
