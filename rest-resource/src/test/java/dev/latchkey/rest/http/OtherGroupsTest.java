package dev.latchkey.rest.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.web.Access;
import dev.latchkey.web.BodyLimit;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The dispatcher takes what is left and nothing of what others serve. */
final class OtherGroupsTest {

    private static final class Pages implements RouteGroup {
        @Override
        public void addTo(RoutesConfig routes) {
            routes.before(ctx -> ctx.header("X-Before", "ran"));
            routes.get("/user/login", ctx -> ctx.html("<p>Log in</p>"), Access.PUBLIC);
            routes.get("/node/add", ctx -> ctx.html("<p>Add</p>"), Access.PUBLIC);
        }
    }

    @RegisterExtension
    final RestServer server = new RestServer(BodyLimit.DEFAULT, Clock.systemUTC(), new Pages());

    @Test
    void pageOfAnotherGroupIsServed() {
        assertThat(server.get("/user/login").body()).isEqualTo("<p>Log in</p>");
        assertThat(server.send("HEAD", "/user/login", "").status()).isEqualTo(200);
    }

    @Test
    void pageThatLooksLikeAnEntityIsServed() {
        assertThat(server.get("/node/add").body()).isEqualTo("<p>Add</p>");
        assertThat(server.get("/node/1").body()).isEqualTo("{\"note\":1}");
    }

    @Test
    void handlersOfTheServerRunForWhateverPathIsServed() {
        assertThat(server.get("/node/1").header("X-Before")).isEqualTo("ran");
        assertThat(server.get("/about").header("X-Before")).isEqualTo("ran");
        assertThat(server.get("/nope").header("X-Before")).isEqualTo("ran");
    }

    @Test
    void overrideReachesNoHandlerThatIsNoMethod() {
        assertThat(server.get("/node/1", "X-HTTP-Method-Override", "BEFORE").body())
                .isEqualTo("{\"note\":1}");
    }

    @Test
    void methodThatAnotherGroupLacksIsNotFound() {
        server.send("DELETE", "/user/login", "")
                .isRefusal(404, "No route found for \"DELETE https://cms.example/user/login\"");
    }
}
