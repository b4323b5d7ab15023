package dev.latchkey.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.auth.spi.StandardError;
import dev.latchkey.web.Access;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.RequestId;
import io.javalin.config.RoutesConfig;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HttpServerTest {

    private static RunningHttp http;

    @BeforeAll
    static void start() {
        http = new RunningHttp(HttpServerTest::routes);
    }

    private static void routes(RoutesConfig routes) {
        routes.get("/hello", ctx -> ctx.result("hello"), Access.PUBLIC);
        routes.get("/Item/{name}", ctx -> ctx.result(ctx.pathParam("name")), Access.PUBLIC);
        routes.post("/echo", ctx -> ctx.result(ctx.body()), Access.PUBLIC);
        routes.post("/stream", ctx -> ctx.result(ctx.bodyInputStream().readAllBytes()), Access.PUBLIC);
        routes.get(
                "/fault",
                ctx -> {
                    throw new IllegalStateException("the secret detail");
                },
                Access.PUBLIC);
        routes.get(
                "/error",
                ctx -> {
                    throw new StackOverflowError("the secret detail");
                },
                Access.PUBLIC);
        routes.get(
                "/refused",
                ctx -> {
                    throw new ApiFailure(StandardError.IP_BLOCKED);
                },
                Access.PUBLIC);
        routes.get("/page", ctx -> ctx.header("Content-Security-Policy", "default-src 'self'"), Access.PUBLIC);
        routes.get("/forgotten", ctx -> ctx.result("not for you"));
        routes.get("/twice", ctx -> ctx.result("not for you"), Access.PUBLIC, Access.SIGNED_IN);
        routes.get("/signed-in", ctx -> ctx.result("not for you"), Access.SIGNED_IN);
        routes.get("/permitted", ctx -> ctx.result("for some"), Access.permission("administer users"));
        routes.get("/api", ctx -> ctx.result("the dispatcher asks"), Access.API_CALLER);
    }

    @AfterAll
    static void stop() {
        http.close();
    }

    @Test
    void routeAnswers() throws Exception {
        assertThat(http.get("/hello").body()).isEqualTo("hello");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/HELLO", "/hello/", "/Hello/"})
    void caseAndTrailingSlashOfThePathDoNotMatter(String path) throws Exception {
        assertThat(http.get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void caseOfAPathParameterIsKept() throws Exception {
        assertThat(http.get("/item/FrontPage").body()).isEqualTo("FrontPage");
    }

    @Test
    void headIsGetWithoutBody() throws Exception {
        HttpResponse<String> answer = http.send(http.request("/hello").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Length")).contains("5");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void headIsGuardedLikeItsGet() throws Exception {
        HttpResponse<String> answer = http.send(http.request("/signed-in").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hello", "/nowhere", "/fault", "/refused", "/forgotten", "/error"})
    void everyAnswerCarriesOneRequestId(String path) throws Exception {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.headers().allValues(RequestId.HEADER)).hasSize(1).allMatch(id -> id.length() >= 8);
    }

    @Test
    void anIdMadeHereBeginsWithItsTime() throws Exception {
        long before = System.currentTimeMillis();

        HttpResponse<String> answer = http.send(http.request("/refused"));

        UUID id = UUID.fromString(answer.headers().firstValue(RequestId.HEADER).orElseThrow());
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void requestIdOfTheCallerIsTakenOver() throws Exception {
        HttpResponse<String> answer = http.send(http.request("/refused").header(RequestId.HEADER, "caller-0001"));

        assertThat(answer.headers().firstValue(RequestId.HEADER)).contains("caller-0001");
        assertThat(answer.body()).contains("\"request_id\":\"caller-0001\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hello", "/nowhere", "/fault", "/refused", "/error"})
    void everyAnswerCarriesSafeHeaders(String path) throws Exception {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
    }

    @Test
    void pageMayReplaceTheContentPolicy() throws Exception {
        assertThat(http.get("/page").headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'self'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hello", "/nowhere", "/fault"})
    void noAnswerTellsWhichSoftwareThisIs(String path) throws Exception {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by", "via");
        assertThat(answer.body()).doesNotContainIgnoringCase("jetty");
    }

    @Test
    void faultIsHiddenFromTheCaller() throws Exception {
        HttpResponse<String> answer = http.get("/fault");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"error\":\"INTERNAL_ERROR\"").doesNotContain("secret detail");
    }

    @Test
    void errorOfTheMachineIsAnsweredLikeAFault() throws Exception {
        HttpResponse<String> answer = http.get("/error");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"error\":\"INTERNAL_ERROR\"").doesNotContain("secret detail");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/forgotten", "/twice"})
    void routeWithoutExactlyOneAccessIsClosed(String path) throws Exception {
        HttpResponse<String> answer = http.get(path);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("\"error\":\"INTERNAL_ERROR\"").doesNotContain("not for you");
    }

    @ParameterizedTest
    @CsvSource({"/signed-in, 403", "/permitted, 403", "/api, 200"})
    void guardAsksWhatTheAccessDemands(String path, int status) throws Exception {
        assertThat(http.get(path).statusCode()).isEqualTo(status);
    }

    @Test
    void guardHandsThePermissionToTheSessions() throws Exception {
        assertThat(http.send(http.request("/permitted").header("X-May", "administer users"))
                        .body())
                .isEqualTo("for some");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/stream"})
    void bodyUpToTheLimitIsTaken(String path) throws Exception {
        HttpResponse<String> answer = http.send(post(path, 1024));

        assertThat(answer.body()).hasSize(1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/stream"})
    void bodyAboveTheLimitIsRefused(String path) throws Exception {
        HttpResponse<String> answer = http.send(post(path, 1025));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"error\":\"PAYLOAD_TOO_LARGE\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/echo", "/stream"})
    void bodyOfUnknownLengthAboveTheLimitIsRefused(String path) throws Exception {
        HttpRequest.Builder request =
                http.request(path).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[3000])));

        HttpResponse<String> answer = http.send(request);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"error\":\"PAYLOAD_TOO_LARGE\"");
    }

    private HttpRequest.Builder post(String path, int length) throws IOException {
        return http.request(path).POST(BodyPublishers.ofString("x".repeat(length)));
    }
}
