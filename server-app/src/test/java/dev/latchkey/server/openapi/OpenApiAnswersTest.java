package dev.latchkey.server.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.auth.application.RefreshSettings;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.Browser;
import dev.latchkey.server.testing.Calls;
import dev.latchkey.server.testing.TestServer;
import dev.latchkey.server.transfer.ImportOrder;
import dev.latchkey.server.transfer.References;
import dev.latchkey.server.transfer.SecretForm;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server really answers is what its document says. */
final class OpenApiAnswersTest {

    @TempDir
    private static Path data;

    private static TestServer server;
    private static Account root;
    private static Browser administrator;
    private static Browser stranger;
    private static String application;
    private static Documented document;

    @BeforeAll
    static void start() {
        server = new TestServer(data);
        Administration administration = server.administration();
        String settings = administration.transfer().export(SecretForm.SEALED);
        administration
                .transfer()
                .take(new ImportOrder(
                        settings.replace("contentTypes:\n", "contentTypes:\n  news:\n    label: News\n"),
                        false,
                        false,
                        new NoReferences()));
        server.enable("entity:node", "GET", "POST", "PATCH", "DELETE");
        server.enable("entity:user", "GET", "POST", "PATCH", "DELETE");
        server.enable("entity:path_alias", "GET", "POST", "PATCH", "DELETE");
        server.enable("entity:user_role", "GET");
        server.enable("entity:node_type", "GET");
        application = administration
                .applications()
                .create(new ApplicationDraft(
                        "An application",
                        true,
                        "jwt",
                        Map.of("signing_algorithm", "HS256"),
                        ApplicationRules.NONE,
                        new RefreshSettings(true, Duration.ofDays(14))))
                .id();
        administration.keys().generate(application);
        root = server.accountWith(Role.ADMINISTRATOR);
        administrator = server.browserOf(root);
        stranger = server.browserOf(server.account());
        document = new Documented(administrator.get("/openapi.json").json());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static final class NoReferences implements References {
        @Override
        public String variable(String name) {
            return "";
        }

        @Override
        public String file(String path) {
            throw new AssertionError("no file is referred to");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"page", "article", "news"})
    void nodeOfEachTypeFromItsMakingToItsEnd(String type) {
        ObjectNode body = (ObjectNode) document.example("createNode");
        ((ObjectNode) body.at("/type/0")).put("target_id", type);
        document.takes("createNode", body);
        Answer made = administrator.post("/node?_format=json", body.toString());
        document.answers("createNode", 201, made);
        String path = "/node/" + made.json().at("/nid/0/value").asText() + "?_format=json";
        document.answers("readNode", 200, administrator.get(path));
        document.answers("readNode", 304, administrator.get(path, "If-None-Match", made.header("ETag")));
        ObjectNode change = (ObjectNode) document.example("updateNode");
        ((ObjectNode) change.at("/type/0")).put("target_id", type);
        document.answers("updateNode", 412, administrator.send("PATCH", path, change.toString(), "If-Match", "\"x\""));
        document.answers("updateNode", 200, administrator.send("PATCH", path, change.toString()));
        document.answers("deleteNode", 204, administrator.send("DELETE", path, ""));
        document.answers("readNode", 404, administrator.get(path));
    }

    @Test
    void nodeWithEveryFieldFilled() {
        ObjectNode body = (ObjectNode) document.example("createNode");
        body.putArray("body")
                .addObject()
                .put("value", "<p>Hello.</p>")
                .put("format", "basic_html")
                .put("summary", "Hello");
        body.putArray("path").addObject().put("alias", "/hello");
        body.putArray("revision_log").addObject().put("value", "first");
        body.putArray("created").addObject().put("value", "2026-11-24T09:30:00+00:00");
        document.takes("createNode", body);

        document.answers("createNode", 201, administrator.post("/node?_format=json", body.toString()));
    }

    @Test
    void refusalsOfNodes() {
        String good = document.example("createNode").toString();
        document.answers("createNode", 400, administrator.post("/node?_format=json", "{"));
        document.answers("createNode", 403, stranger.post("/node?_format=json", good));
        document.answers("createNode", 406, administrator.post("/node?_format=xml", good));
        document.answers(
                "createNode", 415, administrator.post("/node?_format=json", good, "Content-Type", "text/plain"));
        document.answers(
                "createNode", 422, administrator.post("/node?_format=json", "{\"type\":[{\"target_id\":\"page\"}]}"));
    }

    @Test
    void refusalsOfTheGate() {
        document.answers("readNode", 400, server.browser().get("/node/1?_format=json"));
        document.answers("readNode", 401, server.browser().get("/node/1?_format=json", "AUTH-METHOD", application));
        document.answers(
                "readNode",
                401,
                server.browser()
                        .get("/node/1?_format=json", "AUTH-METHOD", application, "Authorization", "Bearer x.y.z"));
    }

    @Test
    void accountFromItsMakingToItsEnd() {
        ObjectNode body = (ObjectNode) document.example("createUser");
        Answer made = administrator.post("/entity/user?_format=json", body.toString());
        document.answers("createUser", 201, made);
        document.answers("createUser", 422, administrator.post("/entity/user?_format=json", body.toString()));
        String path = "/user/" + made.json().at("/uid/0/value").asText() + "?_format=json";
        document.answers("readUser", 200, administrator.get(path));
        document.answers("readUser", 403, stranger.get(path));
        document.example("updateUser");
        document.answers(
                "updateUser", 200, administrator.send("PATCH", path, "{\"mail\":[{\"value\":\"other@example.com\"}]}"));
        document.answers("deleteUser", 204, administrator.send("DELETE", path, ""));
        document.answers("readUser", 404, administrator.get(path));
    }

    @Test
    void aliasFromItsMakingToItsEnd() {
        Answer made = administrator.post(
                "/entity/path_alias?_format=json",
                document.example("createPathAlias").toString());
        document.answers("createPathAlias", 201, made);
        String path = "/entity/path_alias/" + made.json().at("/id/0/value").asText() + "?_format=json";
        document.answers("readPathAlias", 200, administrator.get(path));
        document.answers(
                "updatePathAlias",
                200,
                administrator.send(
                        "PATCH", path, document.example("updatePathAlias").toString()));
        document.answers("deletePathAlias", 204, administrator.send("DELETE", path, ""));
    }

    @Test
    void configuration() {
        document.answers("readRole", 200, administrator.get("/entity/user_role/authenticated?_format=json"));
        document.answers("readRole", 404, administrator.get("/entity/user_role/nobody?_format=json"));
        document.answers("readNodeType", 200, administrator.get("/entity/node_type/news?_format=json"));
        document.answers("methodSettings", 200, administrator.get("/admin/api/methods/jwt/schema"));
    }

    @Test
    void tokenFromItsIssueToItsEnd() {
        Browser client = server.browser();
        String password = Calls.basic(root.name(), TestServer.PASSWORD);
        String[] mine = {"AUTH-METHOD", application, "Authorization", password};
        Answer issued = client.send("POST", "/rest_api/id_token", "", mine);
        document.answers("issueToken", 200, issued);
        document.answers(
                "issueToken",
                401,
                client.send(
                        "POST",
                        "/rest_api/id_token",
                        "",
                        "AUTH-METHOD",
                        application,
                        "Authorization",
                        Calls.basic("nobody", "wrong")));
        Answer renewed = client.post(
                "/rest_api/refresh_token", member("refresh_token", issued.json().path("refresh_token")));
        document.answers("renewToken", 200, renewed);
        document.answers("renewToken", 401, client.post("/rest_api/refresh_token", "{\"refresh_token\":\"x\"}"));
        document.answers("renewToken", 400, client.post("/rest_api/refresh_token", "{}"));
        String token = member("token", renewed.json().path("jwt_token"));
        document.answers("introspectToken", 200, client.post("/rest_api/introspect", token, mine));
        document.answers("introspectToken", 200, client.post("/rest_api/introspect", "{\"token\":\"x\"}", mine));
        ObjectNode explained = JsonNodeFactory.instance.objectNode().put("application", application);
        explained.set("token", renewed.json().path("jwt_token"));
        document.answers("explainToken", 200, client.post("/admin/api/tokens/explain", explained.toString(), mine));
        document.answers("revokeToken", 200, client.post("/rest_api/revoke", token, mine));
        document.answers("applicationKeys", 200, client.get("/rest_api/jwks/" + application));
        document.answers("applicationKeys", 400, client.get("/rest_api/jwks/00000000"));
        document.answers("allKeys", 200, client.get("/.well-known/jwks.json"));
    }

    @Test
    void sessionFromItsStartToItsEnd() {
        document.example("logIn");
        Browser browser = server.browser();
        document.answers("logIn", 400, browser.post("/user/login?_format=json", "{\"name\":\"x\",\"pass\":\"y\"}"));
        document.answers("logIn", 200, browser.login(root.name(), TestServer.PASSWORD));
        document.answers("logIn", 403, browser.post("/user/login?_format=json", "{\"name\":\"x\",\"pass\":\"y\"}"));
        document.answers("loginStatus", 200, browser.get("/user/login_status?_format=json"));
        document.answers("sessionToken", 200, browser.get("/session/token"));
        document.answers("logOut", 403, browser.post("/user/logout?_format=json", ""));
        document.answers("logOut", 204, browser.logout());
        document.answers(
                "askForPassword",
                200,
                browser.post(
                        "/user/password?_format=json",
                        document.example("askForPassword").toString()));
        document.answers("askForPassword", 400, browser.post("/user/password?_format=json", "{}"));
    }

    @Test
    void operation() {
        document.answers("live", 200, stranger.get("/health/live"));
        document.answers("ready", 200, stranger.get("/health/ready"));
        document.answers("metrics", 200, stranger.get("/metrics"));
        document.answers("readDocument", 200, administrator.get("/openapi.json"));
        document.answers("readDocument", 403, stranger.get("/openapi.json"));
    }

    /** So that a new operation is asked for above. */
    @Test
    void everyOperationIsAskedForHere() {
        List<String> ids = document.operations()
                .map(each -> each.path("operationId").asText())
                .toList();

        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "readNode",
                        "createNode",
                        "updateNode",
                        "deleteNode",
                        "readUser",
                        "createUser",
                        "updateUser",
                        "deleteUser",
                        "readPathAlias",
                        "createPathAlias",
                        "updatePathAlias",
                        "deletePathAlias",
                        "readRole",
                        "readNodeType",
                        "issueToken",
                        "renewToken",
                        "revokeToken",
                        "introspectToken",
                        "explainToken",
                        "applicationKeys",
                        "allKeys",
                        "logIn",
                        "logOut",
                        "loginStatus",
                        "sessionToken",
                        "askForPassword",
                        "live",
                        "ready",
                        "metrics",
                        "readDocument",
                        "methodSettings");
    }

    private static String member(String name, JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(name, value).toString();
    }
}
