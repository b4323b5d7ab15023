package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Answer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.Applications;
import dev.latchkey.auth.audit.AuditEntry;
import dev.latchkey.auth.audit.AuditRepository;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that have broken programs are shown as what they are, and come back unchanged. */
final class NaughtyTextTest {

    private static final String APPLICATIONS = "/admin/config/people/rest_api_authentication/auth_settings";
    private static final String ADD_PAGE = "/node/add/page";

    private final AdminServer server = new AdminServer();
    private final Browser admin = server.administrator();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void titlesAndTextsOfContentComeBackUnchanged() throws IOException {
        int nodes = 0;
        for (String text : naughty()) {
            Answer answer = admin.get(ADD_PAGE)
                    .form(ADD_PAGE)
                    .set("title", text)
                    .set("body.value", text)
                    .set("body.format", "full_html")
                    .submit();
            assertThat(answer.status()).as(text).isIn(200, 422);
            inert(answer);
            if (answer.status() == 200) {
                nodes++;
                Answer edit = admin.get("/node/" + nodes + "/edit");
                inert(edit);
                assertThat(edit.form("/node/" + nodes + "/edit").value("title")).isEqualTo(text);
                assertThat(edit.form("/node/" + nodes + "/edit").value("body.value"))
                        .isEqualTo(text);
                assertThat(answer.page().selectFirst("tbody th").wholeText()).isEqualTo(text);
                admin.get("/node/" + nodes + "/delete")
                        .form("/node/" + nodes + "/delete")
                        .submit();
            }
        }
        assertThat(nodes).isGreaterThan(480);
    }

    @Test
    void namesOfApplicationsComeBackUnchanged() throws IOException {
        int applications = 0;
        for (String text : naughty()) {
            Answer answer = admin.get(APPLICATIONS + "/add")
                    .form(APPLICATIONS + "/add")
                    .set("name", text)
                    .set("keys", "none")
                    .submit();
            assertThat(answer.status()).as(text).isIn(200, 422);
            inert(answer);
            if (answer.status() == 200) {
                applications++;
                Application application = List.copyOf(server.service(Applications.class)
                                .book()
                                .applications()
                                .values())
                        .get(0);
                assertThat(application.name()).isEqualTo(text.strip());
                Answer list = admin.get(APPLICATIONS);
                inert(list);
                assertThat(list.page().selectFirst("tbody th").wholeText()).isEqualTo(text.strip());
                server.service(Applications.class).delete(application.id());
            }
        }
        assertThat(applications).isGreaterThan(400);
    }

    @Test
    void namesOfAccountsComeBackUnchanged() throws IOException {
        String add = "/admin/people/create";
        int accounts = 0;
        for (String text : naughty()) {
            Answer answer = admin.get(add).form(add).set("name", text).submit();
            assertThat(answer.status()).as(text).isIn(200, 422);
            inert(answer);
            if (answer.status() == 422) {
                assertThat(answer.form(add).value("name")).isEqualTo(text);
                continue;
            }
            accounts++;
            Account made = server.service(Accounts.class).byName(text.strip()).orElseThrow();
            assertThat(made.name()).isEqualTo(text.strip());
            String edit = "/user/" + made.id() + "/edit";
            for (String page : List.of(edit, "/user/" + made.id() + "/cancel", "/user/" + made.id() + "/access")) {
                inert(admin.get(page));
            }
            assertThat(admin.get(edit).form(edit).value("name")).isEqualTo(text.strip());
            server.service(Accounts.class).delete(made.id());
        }
        assertThat(accounts).isGreaterThan(200);
    }

    @Test
    void labelsOfRolesComeBackUnchanged() throws IOException {
        String list = "/admin/people/roles";
        String edit = list + "/naughty/edit";
        int roles = 0;
        for (String text : naughty()) {
            Answer answer = admin.get(list)
                    .form(list)
                    .set("id", "naughty")
                    .set("label", text)
                    .submit();
            assertThat(answer.status()).as(text).isIn(200, 422);
            inert(answer);
            if (answer.status() == 200) {
                roles++;
                inert(admin.get(list));
                inert(admin.get("/admin/people/permissions"));
                assertThat(admin.get(edit).form(edit).value("label")).isEqualTo(text.strip());
                server.service(Roles.class).delete("naughty");
            }
        }
        assertThat(roles).isGreaterThan(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"username_attribute", "jwks_uri", "issuer", "static_claims"})
    void settingsOfAMethodAreKeptUnchangedOrRefused(String setting) throws IOException {
        String add = APPLICATIONS + "/add";
        String parameter = MethodFields.parameter(setting);
        for (String text : naughty()) {
            Answer answer = admin.get(add)
                    .form(add)
                    .set("name", "Sample")
                    .set("keys", "none")
                    .set(parameter, text)
                    .submit();
            assertThat(answer.status()).as(text).isIn(200, 422);
            inert(answer);
            if (answer.status() == 422) {
                assertThat(answer.form(add).value(parameter)).isEqualTo(text);
                continue;
            }
            Application made = server.service(Applications.class).book().applications().values().stream()
                    .findFirst()
                    .orElseThrow();
            String edit = APPLICATIONS + "/" + made.id() + "/edit";
            Answer page = admin.get(edit);
            inert(page);
            if (!text.isBlank()) {
                assertThat(page.form(edit).value(parameter).strip()).isEqualTo(text.strip());
            }
            server.service(Applications.class).delete(made.id());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "jar:file:/x!/y",
                "ftp://id.example.com/keys",
                "http://id.example.com/keys",
                "https://user:pass@id.example.com/keys",
                "//id.example.com/keys",
                "https://"
            })
    void addressOfAKeySetThatIsNoneIsRefusedAndNoLink(String address) {
        String add = APPLICATIONS + "/add";
        String parameter = MethodFields.parameter("jwks_uri");

        Answer answer = admin.get(add)
                .form(add)
                .set("name", "Sample")
                .set("keys", "none")
                .set(parameter, address)
                .submit();

        assertThat(answer.status()).isEqualTo(422);
        inert(answer);
        assertThat(answer.form(add).value(parameter)).isEqualTo(address);
        assertThat(server.service(Applications.class).book().applications()).isEmpty();
    }

    @Test
    void whatCallersSendIsInertInTheAuditLog() throws IOException {
        List<AuditEntry> entries = new ArrayList<>();
        int number = 0;
        for (String text : naughty()) {
            String id = "naughty-" + number++;
            entries.add(new AuditEntry(
                    server.clock().instant(),
                    id,
                    "",
                    "",
                    text,
                    "192.0.2.1",
                    "GET",
                    "/" + text,
                    400,
                    "",
                    text,
                    List.of()));
        }
        server.service(AuditRepository.class).add(entries);

        String list = "/admin/config/people/rest_api_authentication/audit-logs";
        for (int page = 1; page <= 11; page++) {
            Answer answer = admin.get(list + "?page=" + page);
            assertThat(answer.status()).isEqualTo(200);
            inert(answer);
        }
        for (int i = 0; i < number; i++) {
            Answer answer = admin.get(list + "/request/naughty-" + i);
            assertThat(answer.status()).isEqualTo(200);
            inert(answer);
        }
    }

    @Test
    void whatIsAskedForIsInertInTheAnswer() throws IOException {
        for (String text : naughty()) {
            String query = URLEncoder.encode(text, StandardCharsets.UTF_8);
            for (String path : List.of("/admin/people?text=", "/admin/content?title=", "/user/login?destination=")) {
                Answer answer = admin.get(path + query);
                assertThat(answer.status()).isLessThan(500);
                inert(answer);
            }
        }
    }

    /** Nothing but our own scripts, and no element that could run one. */
    private static void inert(Answer answer) {
        assertThat(answer.page().select("script"))
                .hasSize(2)
                .allMatch(script -> script.attr("src").startsWith("/admin/assets/")
                        && script.data().isEmpty());
        assertThat(answer.page().select("img, iframe, object, embed, svg, style, base, link[href^=http], math, video"))
                .isEmpty();
        assertThat(answer.page().select("[href~=(?i)^\\s*(javascript|data|vbscript):]"))
                .isEmpty();
        assertThat(answer.page().getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    private static List<String> naughty() throws IOException {
        try (InputStream in = NaughtyTextTest.class.getResourceAsStream("/naughty/blns.json")) {
            List<String> texts = List.of(JsonMapper.builder().build().readValue(in, String[].class));
            assertThat(texts).hasSize(515);
            return texts;
        }
    }
}
