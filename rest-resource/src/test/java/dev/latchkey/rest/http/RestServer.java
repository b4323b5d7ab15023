package dev.latchkey.rest.http;

import dev.latchkey.rest.InMemoryConfigs;
import dev.latchkey.rest.Notes;
import dev.latchkey.rest.domain.MethodConfig;
import dev.latchkey.rest.domain.RestResourceDraft;
import dev.latchkey.rest.domain.RestResources;
import dev.latchkey.web.BodyLimit;
import dev.latchkey.web.CsrfTokens;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.MethodOverride;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.rest.RestResource;
import io.javalin.Javalin;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real dispatcher over the real service on a real port, for {@link Notes}; only the gate, the tokens, the aliases
 * and the store are made for the tests. A new server for each test, with all methods enabled.
 */
final class RestServer implements BeforeEachCallback, AfterEachCallback {

    static final PublicAddress ADDRESS = new PublicAddress(URI.create("https://cms.example"));
    static final String CSRF_TOKEN = "right";

    private static final Map<String, String> ALIASES =
            Map.of("/about", "/node/1", "/node/about", "/node/1", "/loop", "/loop", "/gone", "/node/99");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final BodyLimit limit;
    private final Clock clock;
    private final RouteGroup pages;
    private Consumer<Server> jetty = server -> {};
    private TestGate gate;
    private RestResources resources;
    private Javalin javalin;

    RestServer() {
        this(BodyLimit.DEFAULT, Clock.systemUTC(), routes -> {});
    }

    RestServer(BodyLimit limit, Clock clock, RouteGroup pages) {
        this.limit = limit;
        this.clock = clock;
        this.pages = pages;
    }

    /** The same with a handler of Jetty's own in front, as the product has them. */
    RestServer behind(Supplier<Handler.Singleton> handler) {
        jetty = server -> server.insertHandler(handler.get());
        return this;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        gate = new TestGate();
        Set<RestResource<?>> all = Set.of(new Notes());
        resources = new RestResources(new InMemoryConfigs(), all);
        enable("json", "rest_api_authentication", "GET", "POST", "PATCH", "DELETE");
        CsrfTokens csrf = ctx -> CSRF_TOKEN.equals(ctx.header(CsrfTokens.HEADER));
        Refusals refusals = new Refusals(ADDRESS);
        RestPaths paths = new RestPaths(all, alias -> Optional.ofNullable(ALIASES.get(alias)));
        RestPipeline pipeline = new RestPipeline(gate, new EntryCheck(gate, csrf), refusals, limit, clock);
        RestDispatcher dispatcher = new RestDispatcher(paths, resources, pipeline, refusals, RestServer::marked);
        javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.jetty.host = "127.0.0.1";
            config.jetty.port = 0;
            config.jetty.modifyHttpConfiguration(RestServer::listen);
            config.jetty.modifyServer(jetty);
            new ErrorWriter().addTo(config.routes);
            pages.addTo(config.routes);
            dispatcher.addTo(config.routes);
        });
        javalin.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        javalin.stop();
    }

    /** The question that a browser asks beforehand is answered; every other answer is marked. */
    private static boolean marked(Context ctx) {
        ctx.header("X-Readable", "yes");
        boolean question = ctx.header("Access-Control-Request-Method") != null;
        if (question) {
            ctx.status(204);
        }
        return question;
    }

    TestGate gate() {
        return gate;
    }

    RestResources resources() {
        return resources;
    }

    /** As lenient as Jetty can be but for what breaks Javalin's own matching. */
    private static void listen(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.LEGACY.without("TEST", UriCompliance.Violation.UTF16_ENCODINGS));
        http.addCustomizer(new MethodOverride());
    }

    /** Offers these methods and no others, with one provider. */
    void enable(String format, String provider, String... methods) {
        resources.save(new RestResourceDraft.Uniform(
                Notes.DEFINITION.id(), Set.of(methods), Set.of(format), Set.of(provider)));
    }

    /** Offers each of these methods with providers of its own. */
    void enable(Map<String, MethodConfig> methods) {
        resources.save(new RestResourceDraft.PerMethod(Notes.DEFINITION.id(), methods));
    }

    /** @param headers names and values in turn */
    Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + javalin.port() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Sends these bytes and reads until the server closes the connection, which the bytes should ask for. */
    String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", javalin.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The answer to a request line that no client library would send. */
    String rawGet(String target) {
        return raw("GET " + target + " HTTP/1.1\r\nHost: cms.example\r\nConnection: close\r\n\r\n");
    }
}
