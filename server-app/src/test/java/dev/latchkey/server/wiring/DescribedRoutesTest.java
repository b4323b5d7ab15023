package dev.latchkey.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.auth.account.NewAccount;
import dev.latchkey.auth.account.Role;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.http.ListeningSocket;
import dev.latchkey.server.process.DataFolder;
import dev.latchkey.server.testing.Answer;
import dev.latchkey.server.testing.Browser;
import dev.latchkey.server.testing.LiveServer;
import dev.latchkey.web.ApiDescription;
import dev.latchkey.web.RouteGroup;
import io.javalin.Javalin;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The routes that Javalin has, and those that the API's document has: whoever adds one describes it. */
final class DescribedRoutesTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** Answers every method alike, as Drupal does; one of them is described. */
    private static final String ANY_METHOD = "/session/token";

    @TempDir
    private static Path data;

    private static Injector injector;
    private static LatchkeyServer server;
    private static Browser administrator;
    private static String session;

    /** @param path with empty braces for its parameters */
    private record Route(String method, String path) {

        static Route of(String method, String path) {
            return new Route(method, path.replaceAll("\\{[^}]*}", "{}"));
        }
    }

    @BeforeAll
    static void start() {
        ServerSettings settings = LiveServer.settings(data, Map.of());
        new DataFolder(settings.dataFolder()).prepare();
        ListeningSocket socket = ListeningSocket.open(settings.listen());
        LatchkeyServers servers = new LatchkeyServers();
        Storage storage = servers.storage(settings);
        injector = servers.listening(settings, () -> storage, socket, Set.of());
        server = injector.getInstance(LatchkeyServer.class);
        server.start();
        openEverything(injector.getInstance(RestResources.class));
        injector.getInstance(Accounts.class)
                .create(new NewAccount("root", "root@example.com", PASSWORD, Set.of(Role.ADMINISTRATOR)));
        administrator = new Browser("http://127.0.0.1:" + server.port());
        administrator.login("root", PASSWORD);
        session = administrator.cookie();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void openEverything(RestResources resources) {
        resources
                .list()
                .forEach(entry -> resources.save(new RestResourceDraft.Uniform(
                        entry.definition().id(),
                        entry.definition().verbs().stream().map(Enum::name).collect(Collectors.toSet()),
                        Set.of("json"),
                        Set.of("cookie", "rest_api_authentication"))));
    }

    @Test
    void whatIsDescribedIsThere() {
        Set<Route> registered =
                groups().stream().flatMap(DescribedRoutesTest::registered).collect(Collectors.toSet());

        assertThat(described()).hasSizeGreaterThan(20).isSubsetOf(registered);
    }

    /** Routes that only say that a method is not taken are no part of the API. */
    @Test
    void whatIsThereForProgramsIsDescribedOrRefusesTheMethod() {
        Set<Route> described = described();
        List<Route> silent = groups().stream()
                .filter(group -> !ofPages(group))
                .flatMap(DescribedRoutesTest::registered)
                .filter(route -> !described.contains(route) && !route.path().equals(ANY_METHOD))
                .toList();

        assertThat(silent)
                .isNotEmpty()
                .allSatisfy(route -> assertThat(ask(route).status()).isIn(405, 406));
    }

    @Test
    void pagesAreForPeople() {
        Set<Route> described = described();
        List<Route> pages = groups().stream()
                .filter(DescribedRoutesTest::ofPages)
                .flatMap(DescribedRoutesTest::registered)
                .filter(route -> route.method().equals("GET") && !described.contains(route))
                .filter(route -> !route.path().matches(".*[{<*].*"))
                .toList();

        assertThat(pages).hasSizeGreaterThan(15).allSatisfy(route -> {
            assertThat(route.path()).doesNotStartWith("/admin/api/");
            assertThat(ask(route).header("Content-Type")).doesNotContain("json");
        });
    }

    @Test
    void everyOperationHasANameOfItsOwnAndAHeading() {
        var api = injector.getInstance(ApiDescription.class).current();

        assertThat(api.operations()).extracting(operation -> operation.id()).doesNotHaveDuplicates();
        assertThat(api.tags())
                .extracting(tag -> tag.name())
                .doesNotHaveDuplicates()
                .containsAll(api.operations().stream()
                        .map(operation -> operation.tag())
                        .toList());
    }

    private static Answer ask(Route route) {
        String body = route.method().equals("GET") || route.method().equals("DELETE") ? "" : "{}";
        // Pages set cookies of their own.
        return administrator
                .withCookie(session)
                .send(route.method(), route.path().replace("{}", "1"), body);
    }

    private static Set<Route> described() {
        return injector.getInstance(ApiDescription.class).current().operations().stream()
                .map(operation -> Route.of(operation.method(), operation.path()))
                .collect(Collectors.toSet());
    }

    private static boolean ofPages(RouteGroup group) {
        return group.getClass().getPackageName().startsWith("dev.latchkey.admin");
    }

    private static Set<RouteGroup> groups() {
        return injector.getInstance(Key.get(new TypeLiteral<Set<RouteGroup>>() {}));
    }

    private static Stream<Route> registered(RouteGroup group) {
        return Javalin.create(config -> group.addTo(config.routes)).unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> Route.of(handler.endpoint.method.name(), handler.endpoint.path))
                .filter(route -> METHODS.contains(route.method()));
    }
}
