package dev.latchkey.server.wiring;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.http.AccessGuard;
import dev.latchkey.server.http.AnswerLog;
import dev.latchkey.server.http.Draining;
import dev.latchkey.server.http.HttpServer;
import dev.latchkey.server.http.ListeningSocket;
import dev.latchkey.server.http.RequestObserver;
import dev.latchkey.web.ClientAddress;
import dev.latchkey.web.ErrorWriter;
import dev.latchkey.web.RouteGroup;
import dev.latchkey.web.UnavailablePage;
import java.util.List;
import java.util.Set;

/** What a server needs beside its services to answer requests. */
final class ListeningModule extends AbstractModule {

    private final ListeningSocket socket;

    ListeningModule(ListeningSocket socket) {
        this.socket = socket;
    }

    @Provides
    @Singleton
    HttpServer http(
            Set<RouteGroup> groups,
            AccessGuard guard,
            ServerSettings settings,
            Set<RequestObserver> observers,
            ClientAddress addresses,
            UnavailablePage unavailable,
            Draining draining) {
        AnswerLog answers = new AnswerLog(List.copyOf(observers), addresses);
        return new HttpServer(
                groups, guard, new ErrorWriter(), unavailable, settings.limits(), socket, answers, draining);
    }
}
