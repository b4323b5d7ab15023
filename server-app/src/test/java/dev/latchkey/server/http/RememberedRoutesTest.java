package dev.latchkey.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.web.Access;
import dev.latchkey.web.RouteGroup;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** That a route which was found before is the one that would be found now. */
final class RememberedRoutesTest {

    private static final RouteGroup PAGES_AND_NODES = routes -> {
        routes.get("/node/add", ctx -> ctx.result("form"), Access.PUBLIC);
        routes.get("/node/{id}", ctx -> ctx.result("node " + ctx.pathParam("id")), Access.PUBLIC);
        routes.delete("/node/{id}", ctx -> ctx.result("deleted " + ctx.pathParam("id")), Access.PUBLIC);
        routes.get("/node/{id}/edit", ctx -> ctx.result("edit " + ctx.pathParam("id")), Access.PUBLIC);
    };

    private static final RouteGroup NUMBERS_APART = routes -> {
        routes.get("/page/7", ctx -> ctx.result("seven"), Access.PUBLIC);
        routes.get("/page/{id}", ctx -> ctx.result("page " + ctx.pathParam("id")), Access.PUBLIC);
        routes.get("/part/{name}1", ctx -> ctx.result("first " + ctx.pathParam("name")), Access.PUBLIC);
        routes.get("/part/{name}", ctx -> ctx.result("part " + ctx.pathParam("name")), Access.PUBLIC);
    };

    @Test
    void numbersShareARouteAndKeepTheirParameters() throws Exception {
        try (RunningHttp http = new RunningHttp(PAGES_AND_NODES)) {
            assertThat(get(http, "/node/1")).isEqualTo("node 1");
            assertThat(get(http, "/node/22")).isEqualTo("node 22");
            assertThat(get(http, "/NODE/22/")).isEqualTo("node 22");
        }
    }

    @Test
    void wordInThePlaceOfANumberIsAnotherRoute() throws Exception {
        try (RunningHttp http = new RunningHttp(PAGES_AND_NODES)) {
            assertThat(get(http, "/node/1")).isEqualTo("node 1");
            assertThat(get(http, "/node/add")).isEqualTo("form");
            assertThat(get(http, "/node/1/edit")).isEqualTo("edit 1");
            assertThat(get(http, "/node/x")).isEqualTo("node x");
        }
    }

    @Test
    void methodsAreToldApart() throws Exception {
        try (RunningHttp http = new RunningHttp(PAGES_AND_NODES)) {
            assertThat(get(http, "/node/1")).isEqualTo("node 1");
            assertThat(http.send(http.request("/node/1").DELETE()).body()).isEqualTo("deleted 1");
        }
    }

    @Test
    void pathThatWasNotThereStaysAway() throws Exception {
        try (RunningHttp http = new RunningHttp(PAGES_AND_NODES)) {
            assertThat(http.send(http.request("/other/1")).statusCode()).isEqualTo(404);
            assertThat(http.send(http.request("/other/1")).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void routesThatTellNumbersApartGoOnDoingSo() throws Exception {
        try (RunningHttp http = new RunningHttp(NUMBERS_APART)) {
            assertThat(get(http, "/page/8")).isEqualTo("page 8");
            assertThat(get(http, "/page/7")).isEqualTo("seven");
            assertThat(get(http, "/part/22")).isEqualTo("part 22");
            assertThat(get(http, "/part/21")).isEqualTo("first 2");
        }
    }

    private static String get(RunningHttp http, String path) throws IOException, InterruptedException {
        return http.send(http.request(path)).body();
    }
}
