package dev.latchkey.admin.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.admin.testing.AdminServer;
import dev.latchkey.admin.testing.Browser;
import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.Applications;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may open which page. */
final class AccessTableTest {

    private static final AdminServer SERVER = new AdminServer();
    private static final String APPLICATION;
    private static final Browser ADMIN = SERVER.administrator();

    static {
        Application application = SERVER.service(Applications.class)
                .create(new ApplicationDraft("Sample", true, "jwt", Map.of(), ApplicationRules.NONE));
        APPLICATION = application.id();
        SERVER.account("plain");
        SERVER.account("editor", "content_editor");
        ADMIN.get("/node/add/page")
                .form("/node/add/page")
                .set("title", "Sample")
                .submit();
    }

    private static final Browser PLAIN = SERVER.signedIn("plain");
    private static final Browser EDITOR = SERVER.signedIn("editor");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource({
        // page, anonymous (303 to the login), plain account, editor, administrator
        "/,303,303,303,303",
        "/user/login,200,303,303,303",
        "/user,303,200,200,200",
        "/user/credentials,303,403,403,200",
        "/user/1/credentials,303,403,403,200",
        "/admin,303,403,200,200",
        "/admin/modules,303,403,403,200",
        "/admin/reports/status,303,403,403,200",
        "/admin/api-docs,303,403,403,200",
        "/admin/api/methods/jwt/schema,303,403,403,200",
        "/admin/content,303,403,200,200",
        "/node/add,303,403,200,200",
        "/node/add/page,303,403,200,200",
        "/node/1/edit,303,403,403,200",
        "/node/1/delete,303,403,403,200",
        "/node/1/revisions,303,403,200,200",
        "/node/1/revisions/compare?left=1&right=1,303,403,200,200",
        "/node/1/revisions/1/view,303,403,200,200",
        "/node/1/revisions/1/revert,303,403,403,409",
        "/node/1/revisions/1/delete,303,403,403,409",
        "/admin/structure/types,303,403,403,200",
        "/admin/structure/types/add,303,403,403,200",
        "/admin/structure/types/manage/page,303,403,403,200",
        "/admin/structure/types/manage/page/delete,303,403,403,200",
        "/admin/people,303,403,403,200",
        "/admin/people/create,303,403,403,200",
        "/user/1/edit,303,403,403,200",
        "/user/1/cancel,303,403,403,200",
        "/user/1/access,303,403,403,200",
        "/user/1/access/end-all,303,403,403,200",
        "/user/second-factor,303,200,200,200",
        "/user/login/code,303,303,303,303",
        "/user/1/link,303,403,403,200",
        "/admin/people/permissions,303,403,403,200",
        "/admin/people/roles,303,403,403,200",
        "/admin/people/roles/content_editor/edit,303,403,403,200",
        "/admin/config/services/rest,303,403,403,200",
        "/admin/config/services/rest/resource/entity:node/edit,303,403,403,200",
        "/admin/config/services/rest/resource/entity:node/disable,303,403,403,200",
        "/admin/config/people/rest_api_authentication/auth_settings,303,403,403,200",
        "/admin/config/people/rest_api_authentication/auth_settings/add,303,403,403,200",
        "/admin/config/people/rest_api_authentication/auth_settings/APPLICATION/edit,303,403,403,200",
        "/admin/config/people/rest_api_authentication/auth_settings/APPLICATION/delete,303,403,403,200",
        "/admin/config/people/rest_api_authentication/auth_settings/APPLICATION/try,303,403,403,200",
        "/admin/config/people/rest_api_authentication/auth_settings/APPLICATION/calls,303,403,403,200",
        "/admin/config/people/rest_api_authentication/auth_settings/APPLICATION/calls/postman.json,303,403,403,200",
        "/admin/config/people/rest_api_authentication/tokens,303,403,403,200",
        "/admin/config/people/rest_api_authentication/audit-logs,303,403,403,200",
        "/admin/config/people/rest_api_authentication/audit-logs/csv,303,403,403,200",
        "/admin/config/people/rest_api_authentication/audit-logs/delete,303,403,403,200"
    })
    void pageOpensForWhomItShould(String path, int anonymous, int plain, int editor, int administrator) {
        assertThat(status(SERVER.browser(), path)).as("anonymous").isEqualTo(anonymous);
        assertThat(status(PLAIN, path)).as("plain account").isEqualTo(plain);
        assertThat(status(EDITOR, path)).as("editor").isEqualTo(editor);
        assertThat(status(ADMIN, path)).as("administrator").isEqualTo(administrator);
    }

    private static int status(Browser browser, String path) {
        return browser.send(browser.request(path.replace("APPLICATION", APPLICATION))
                        .GET())
                .status();
    }
}
