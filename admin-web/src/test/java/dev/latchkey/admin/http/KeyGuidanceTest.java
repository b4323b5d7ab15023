package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.engine.OperatorDesk;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The keys panel tells where replacing a key stands, and when an old one can go. */
final class KeyGuidanceTest {

    private static final String LIST = "/admin/config/people/rest_api_authentication/auth_settings";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();
    private final ApplicationKeys keys = server.service(ApplicationKeys.class);
    private Application application;
    private ApplicationKey first;

    @BeforeEach
    void signWithOneKey() {
        application = server.service(Applications.class)
                .create(new ApplicationDraft(
                        "App",
                        true,
                        "jwt",
                        Map.of("signing_algorithm", "ES256", "token_expiry_time", "5"),
                        ApplicationRules.NONE));
        first = keys.generate(application.id());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void guideGoesOnWithTheRing() {
        assertThat(now()).isEqualTo("Generate a new key");

        ApplicationKey second = keys.generate(application.id());
        assertThat(now()).isEqualTo("Wait until others have it");
        assertThat(edit().text()).contains("All have it from 2026-11-24 08:05:00 UTC on.");

        server.clock().pass(Duration.ofMinutes(5));
        assertThat(now()).isEqualTo("Activate it");

        issueToken();
        keys.activate(application.id(), second.id());
        assertThat(now()).isEqualTo("Wait until the last token of the retired key has expired");
        assertThat(edit().text())
                .contains("The last token of it expires 2026-11-24 08:10:00 UTC;", "That is 2026-11-24 08:20:00 UTC");

        server.clock().pass(Duration.ofMinutes(15));
        assertThat(now()).isEqualTo("Revoke the retired key");
        assertThat(edit().text()).contains("It can be revoked now without refusing anybody.");

        keys.revoke(application.id(), first.id());
        assertThat(now()).isEqualTo("Generate a new key");
    }

    @Test
    void everyStepBeforeIsDoneAndEveryStepAfterIsLater() {
        keys.generate(application.id());

        assertThat(edit().page().select("#keys .steps .tag").eachText())
                .containsExactly("Done", "Now", "Later", "Later", "Later");
    }

    @Test
    void ringWithoutASigningKeyIsToldWhatToDo() {
        keys.retire(application.id(), first.id());

        assertThat(now()).isEqualTo("Activate it");
        assertThat(edit().text()).contains("No key signs at this moment, so the application issues no tokens.");
    }

    @Test
    void questionBeforeRevokingSaysWhetherTokensLive() {
        assertThat(revoking().text()).contains("No token of it is valid at this moment.");

        issueToken();

        assertThat(revoking().text()).contains("The last token of it expires 2026-11-24 08:05:00 UTC");
    }

    @Test
    void unknownKeyCannotBeRevoked() {
        assertThat(admin.get(path() + "/keys/none/revoke").status()).isEqualTo(404);
    }

    private void issueToken() {
        List<String> ids = server.service(OperatorDesk.class)
                .issue("admin", application.id())
                .fold(granted -> List.of(granted.token().id()), refused -> List.of());
        assertThat(ids).hasSize(1);
    }

    private Answer revoking() {
        return admin.get(path() + "/keys/" + first.id() + "/revoke");
    }

    private String now() {
        return edit().page().select("#keys [aria-current=step] strong").text();
    }

    private Answer edit() {
        return admin.get(path() + "/edit");
    }

    private String path() {
        return LIST + "/" + application.id();
    }
}
