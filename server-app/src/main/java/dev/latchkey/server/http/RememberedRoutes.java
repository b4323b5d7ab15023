package dev.latchkey.server.http;

import io.javalin.config.JavalinState;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.javalin.router.ParsedEndpoint;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds routes as Javalin does, which is by trying one regular expression after the other, several times per request; but
 * remembers what was found. Paths that end with a number share what is remembered, since no route tells numbers apart.
 */
final class RememberedRoutes extends InternalRouter {

    /** Paths are the callers' to choose: what is beyond is looked for as ever. */
    private static final int MOST = 1_000;

    private final Map<Wanted, ParsedEndpoint> found = new ConcurrentHashMap<>();
    private boolean numbersAlike = true;

    private record Wanted(HandlerType method, String path) {}

    RememberedRoutes(JavalinState state) {
        super(state.wsRouter, state.eventManager, state.router, state.jetty);
    }

    @Override
    public InternalRouter addHttpEndpoint(Endpoint endpoint) {
        String last = endpoint.path.substring(endpoint.path.lastIndexOf('/') + 1);
        boolean digits = last.chars().anyMatch(RememberedRoutes::isDigit);
        boolean letters = last.chars().anyMatch(Character::isLetter);
        boolean open = last.indexOf('{') >= 0 || last.indexOf('<') >= 0 || last.indexOf('*') >= 0;
        numbersAlike &= !digits || letters && !open;
        found.clear();
        return super.addHttpEndpoint(endpoint);
    }

    @Override
    public ParsedEndpoint findFirstHttpHandlerEntry(HandlerType method, String path) {
        Wanted wanted = new Wanted(method, shared(path));
        ParsedEndpoint known = found.get(wanted);
        if (known != null) {
            return known;
        }
        ParsedEndpoint fresh = super.findFirstHttpHandlerEntry(method, path);
        if (fresh != null && found.size() < MOST) {
            found.put(wanted, fresh);
        }
        return fresh;
    }

    /** The path with 0 for a number at its end. */
    private String shared(String path) {
        int end = path.length();
        while (end > 0 && isDigit(path.charAt(end - 1))) {
            end--;
        }
        boolean number = end < path.length() && end > 0 && path.charAt(end - 1) == '/';
        return number && numbersAlike ? path.substring(0, end) + '0' : path;
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
