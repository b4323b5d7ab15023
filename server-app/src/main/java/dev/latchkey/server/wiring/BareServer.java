package dev.latchkey.server.wiring;

import dev.latchkey.server.RunningServer;
import dev.latchkey.server.ServerFactory;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.http.AccessGuard;
import dev.latchkey.server.http.HttpServer;
import dev.latchkey.server.http.ListeningSocket;
import dev.latchkey.store.Database;
import dev.latchkey.store.Migrations;
import dev.latchkey.web.ApiFailure;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.SessionAccess;
import io.javalin.http.Context;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The server without any module: a port, a database and no routes. */
public final class BareServer implements ServerFactory {

    @Override
    public RunningServer start(ServerSettings settings) {
        ListeningSocket socket = ListeningSocket.open(settings.listen());
        Database database = null;
        try {
            database = Database.open(settings.database());
            new Migrations(List.of()).apply(database);
            HttpServer server = new HttpServer(
                    List.of(), new AccessGuard(new NoSessions()), new ErrorWriter(), settings.limits(), socket);
            server.start();
            return new Running(server, database, settings.listen().publicAddress(server.port()));
        } catch (RuntimeException e) {
            socket.close();
            if (database != null) {
                database.close();
            }
            throw e;
        }
    }

    @Override
    public int migrate(ServerSettings settings) {
        try (Database database = Database.open(settings.database())) {
            return new Migrations(List.of()).apply(database);
        }
    }

    private record Running(HttpServer server, Database database, PublicAddress publicAddress) implements RunningServer {

        @Override
        public int port() {
            return server.port();
        }

        @Override
        public Optional<URI> firstRunLink() {
            return Optional.empty();
        }

        @Override
        public void close() {
            server.close();
            database.close();
        }
    }

    private static final class NoSessions implements SessionAccess {

        @Override
        public void requireSignedIn(Context ctx) {
            throw new ApiFailure(dev.latchkey.auth.spi.StandardError.ACCESS_DENIED);
        }

        @Override
        public void requirePermission(Context ctx, String permission) {
            requireSignedIn(ctx);
        }
    }
}
