package dev.latchkey.server.http;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import dev.latchkey.store.DatabaseOutage;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.LogContext;
import dev.latchkey.web.Outages;
import dev.latchkey.web.RequestId;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.UnavailablePage;
import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves the routes of all groups. Where two routes match a path, the one of the earlier group answers, so a group that
 * takes whatever is left comes last.
 */
public final class HttpServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    /**
     * Each answer allocates so much beside its body; Javalin's own 32 KiB cost more than the rest of a small answer. A
     * larger one goes out in pieces.
     */
    private static final int WRITTEN_AT_ONCE = 4096;

    private final Collection<RouteGroup> groups;
    private final AccessGuard guard;
    private final ErrorWriter errors = new ErrorWriter();
    private final UnavailablePage unavailable;
    private final Edge edge;
    private final ListeningSocket socket;
    private final AnswerLog answers;
    private final Draining draining;
    private final Clock clock;
    private final RefusalPause refusals;
    private final Javalin javalin;

    /**
     * @param groups in order of precedence
     * @param edge how connections are treated
     * @param socket closed with the server
     * @param answers is told of every answer
     * @param draining once it has begun, each answer is the last one on its connection
     */
    public HttpServer(
            Collection<RouteGroup> groups,
            AccessGuard guard,
            UnavailablePage unavailable,
            Edge edge,
            ListeningSocket socket,
            AnswerLog answers,
            Draining draining,
            Clock clock) {
        this.groups = List.copyOf(groups);
        this.guard = guard;
        this.unavailable = unavailable;
        this.edge = edge;
        this.socket = socket;
        this.answers = answers;
        this.draining = draining;
        this.clock = clock;
        this.refusals = new RefusalPause(edge.limits().refusalPause());
        this.javalin = Javalin.create(this::configure);
    }

    /** Starts serving; returns once requests are answered. A stopped server cannot be started again. */
    public void start() {
        try {
            javalin.start();
        } catch (JavalinException e) {
            throw new StartupException("The HTTP server cannot start; the log file has the reason.", ExitCode.FAULT, e);
        }
    }

    public int port() {
        return socket.port();
    }

    /**
     * Takes no new connection or request, lets those in flight finish within the grace period, cuts off the others and
     * returns. Never throws, so that what is closed after it is closed.
     */
    @Override
    public void close() {
        try (socket;
                refusals) {
            javalin.stop();
        } catch (JavalinException e) {
            log.warn("The HTTP server did not stop in time and cut off what was still running", e);
        }
    }

    private void configure(JavalinConfig config) {
        config.unsafe.internalRouter = new RememberedRoutes(config.unsafe);
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.caseInsensitiveRoutes = true;
        config.router.ignoreTrailingSlashes = true;
        config.router.javaLangErrorHandler(new LastResort());
        config.http.maxRequestSize = edge.limits().bodyBytes();
        config.http.compressionStrategy = CompressionStrategy.NONE;
        config.http.responseBufferSize = WRITTEN_AT_ONCE;
        new JettyTuning(edge, socket, answers, draining).apply(config.jetty);
        addRoutes(config.routes);
    }

    private void addRoutes(RoutesConfig routes) {
        routes.before(ctx -> RequestId.assign(ctx, clock.millis()));
        routes.before(LogContext::enter);
        routes.beforeMatched(guard);
        errors.addTo(routes);
        routes.exception(Exception.class, this::failed);
        routes.exception(IOException.class, this::unreadable);
        routes.exception(HttpException.RuntimeException.class, this::unreadable);
        groups.forEach(group -> group.addTo(routes));
        routes.after(ctx -> LogContext.leave());
        routes.after(refusals::beforeSending);
    }

    /** A database that is away is no fault of the server, and the request may be sent again. */
    private void failed(Exception failure, Context ctx) {
        if (!DatabaseOutage.causes(failure)) {
            errors.writeAny(failure, ctx);
            return;
        }
        log.warn("request {} failed, since the database is away: {}", RequestId.of(ctx), failure.getMessage());
        if (unavailable.show(ctx)) {
            return;
        }
        errors.write(
                new ApiFailure(
                        EdgeError.SERVICE_UNAVAILABLE,
                        "The database does not answer. Try again later.",
                        Map.of("Retry-After", Outages.RETRY_SECONDS)),
                ctx);
    }

    /** A body that is too large, too slow, cut off or badly framed: no fault of the server. */
    private void unreadable(Throwable failure, Context ctx) {
        int status = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(HttpException.class::isInstance)
                .mapToInt(reason -> ((HttpException) reason).getCode())
                .findFirst()
                .orElse(400);
        ctx.header("Connection", "close");
        errors.write(new ApiFailure(EdgeError.of(status)), ctx);
    }
}
