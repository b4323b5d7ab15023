package dev.latchkey.server.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.Calls.Answer;
import dev.latchkey.server.testing.LiveServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A token that was good a moment ago, and verified, is judged anew after each change. */
final class SeenAtOnceTest {

    private static final String NODE = "{\"type\":[{\"target_id\":\"page\"}],\"title\":[{\"value\":\"A page\"}]}";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @TempDir
    private static Path data;

    private static LiveServer server;
    private static Administration admin;
    private static Calls calls;

    private Application application;
    private String keyId;
    private Account writer;
    private String token;

    @BeforeAll
    static void start() {
        server = LiveServer.start(data);
        admin = server.administration();
        calls = server.calls();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void useATokenOnce() {
        application = server.application(
                RefreshSettings.OFF, ApplicationRules.NONE, Map.of("signing_algorithm", "HS256"), false);
        keyId = admin.keys().generate(application.id()).id();
        writer = server.account("writer" + NAMES.incrementAndGet(), LiveServer.WRITER_ROLE);
        token = calls.logIn(application.id(), writer.name()).text("jwt_token");
        assertThat(post().status()).isEqualTo(201);
    }

    @Test
    void password() {
        admin.accounts().changePassword(writer.id(), "another good password");

        refused(401, "TOKEN_REVOKED");
    }

    @Test
    void block() {
        admin.accounts().setActive(writer.id(), false);

        refused(403, "USER_BLOCKED");
    }

    @Test
    void deletionOfTheAccount() {
        admin.accounts().delete(writer.id());

        refused(401, "USER_INFORMATION_NOT_FOUND");
    }

    @Test
    void renaming() {
        admin.accounts().rename(writer.id(), writer.name() + "-renamed", "");

        refused(401, "USER_INFORMATION_NOT_FOUND");
    }

    @Test
    void role() {
        admin.accounts().setRoles(writer.id(), Set.of());

        assertThat(post().status()).isEqualTo(403);
        admin.accounts().setRoles(writer.id(), Set.of(LiveServer.WRITER_ROLE));
        assertThat(post().status()).isEqualTo(201);
    }

    @Test
    void permission() {
        Role role = admin.roles().current().role(LiveServer.WRITER_ROLE).orElseThrow();
        admin.roles().save(role.withPermissions(Set.of("access content")));
        try {
            assertThat(post().status()).isEqualTo(403);
        } finally {
            admin.roles().save(role);
        }
        assertThat(post().status()).isEqualTo(201);
    }

    @Test
    void revokedKey() {
        admin.keys().revoke(application.id(), keyId);

        assertThat(post().status()).isEqualTo(401);
    }

    @Test
    void rotatedKeyStillVerifies() {
        String next = admin.keys().generate(application.id()).id();
        admin.keys().activate(application.id(), next);

        assertThat(post().status()).isEqualTo(201);
    }

    @Test
    void settings() {
        update(Map.of("signing_algorithm", "HS512"), ApplicationRules.NONE);

        refused(401, "INVALID_ALGORITHM");
    }

    @Test
    void rules() {
        update(
                Map.of("signing_algorithm", "HS256"),
                new ApplicationRules(
                        Set.of(),
                        List.of(),
                        List.of("/node*"),
                        Set.of(),
                        List.of(),
                        List.of(),
                        false,
                        "",
                        List.of(),
                        0));

        refused(403, "ACCESS_DENIED");
    }

    @Test
    void disabledApplication() {
        admin.applications().setEnabled(application.id(), false);
        refused(400, "INVALID_APPLICATION_ID");

        admin.applications().setEnabled(application.id(), true);
        assertThat(post().status()).isEqualTo(201);
    }

    @Test
    void deletedApplication() {
        admin.applications().delete(application.id());

        refused(400, "INVALID_APPLICATION_ID");
    }

    @Test
    void revocation() {
        admin.revocations().endAccount(writer.id());

        refused(401, "TOKEN_REVOKED");
    }

    @Test
    void defaultApplication() {
        admin.applications().makeDefault(application.id());
        try {
            assertThat(calls.send(
                                    "POST",
                                    "/node?_format=json",
                                    NODE,
                                    "Content-Type",
                                    "application/json",
                                    "Authorization",
                                    "Bearer " + token)
                            .status())
                    .isEqualTo(201);
        } finally {
            admin.applications().makeDefault("");
        }
    }

    /** Blocked paths hold however the path is spelt. */
    @Test
    void pathRuleSeesWhatIsMeant() {
        update(
                Map.of("signing_algorithm", "HS256"),
                new ApplicationRules(
                        Set.of(),
                        List.of(),
                        List.of("/node/*"),
                        Set.of(),
                        List.of(),
                        List.of(),
                        false,
                        "",
                        List.of(),
                        0));
        for (String path : List.of("/node/1", "/NODE/1", "/%6eode/1", "/node/1/", "/index.php/node/1", "/node/%31")) {
            Answer answer = calls.send(
                    "GET",
                    path + "?_format=json",
                    "",
                    "AUTH-METHOD",
                    application.id(),
                    "Authorization",
                    "Bearer " + token);

            assertThat(answer.status()).as(path).isIn(403, 404);
            assertThat(answer.response().body()).as(path).doesNotContain("A page");
        }
    }

    private void update(Map<String, String> settings, ApplicationRules rules) {
        admin.applications()
                .update(application.id(), new ApplicationDraft("An application", true, "jwt", settings, rules));
    }

    private void refused(int status, String error) {
        Answer answer = post();
        assertThat(answer.error()).isEqualTo(error);
        assertThat(answer.status()).isEqualTo(status);
    }

    private Answer post() {
        return calls.send(
                "POST",
                "/node?_format=json",
                NODE,
                "Content-Type",
                "application/json",
                "AUTH-METHOD",
                application.id(),
                "Authorization",
                "Bearer " + token);
    }
}
