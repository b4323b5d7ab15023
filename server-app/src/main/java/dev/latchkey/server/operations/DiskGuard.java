package dev.latchkey.server.operations;

import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.store.Dialect;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.RouteGroup;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.inject.Inject;
import java.io.File;
import java.util.Set;

/**
 * Takes no new content while the embedded database has next to no room left, since a write that fails half way makes that
 * database close itself. Reads, log-ins and tokens go on.
 */
final class DiskGuard implements RouteGroup {

    private static final long RESERVE_BYTES = 8L << 20;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** How long what the system said is believed: far too short to fill the reserve. */
    private static final long FRESH_NANOS = 10_000_000;

    private final File folder;
    private final long reserve;
    private volatile Look last = new Look(System.nanoTime() - FRESH_NANOS, false);

    @Inject
    DiskGuard(ServerSettings settings) {
        boolean embedded = settings.database().dialect() == Dialect.H2;
        this.folder = settings.dataFolder().toFile();
        this.reserve = embedded ? Math.min(RESERVE_BYTES, settings.operations().leastDiskBytes()) : 0;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(ctx -> {
            if (reserve > 0 && brings(ctx) && !hasRoom()) {
                throw new RestFailure(507, "The server's disk is full, so nothing can be saved. Try again later.");
            }
        });
    }

    /** Whether the request may bring content. */
    private static boolean brings(Context ctx) {
        String path = ctx.path();
        return !READING.contains(ctx.req().getMethod()) && !path.startsWith("/rest_api/") && !path.startsWith("/user/");
    }

    /** Where the system does not tell, there is no room. */
    private boolean hasRoom() {
        Look look = last;
        long now = System.nanoTime();
        if (now - look.at() >= FRESH_NANOS) {
            look = new Look(now, folder.getUsableSpace() >= reserve);
            last = look;
        }
        return look.room();
    }

    /**
     * What the system said.
     *
     * @param at as {@link System#nanoTime} tells
     */
    private record Look(long at, boolean room) {}
}
