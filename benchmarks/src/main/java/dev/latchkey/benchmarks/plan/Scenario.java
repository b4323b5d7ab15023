package dev.latchkey.benchmarks.plan;

import dev.latchkey.benchmarks.load.Load;
import dev.latchkey.benchmarks.load.RequestSource;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * One kind of requests, to Latchkey or to the bare server.
 *
 * @param id stands in the JSON file
 * @param bare whether the bare server is meant
 * @param connections each with one request under way
 * @param warmUpMost most requests of the warm-up, for those that run out
 */
public record Scenario(
        String id, String title, boolean bare, int connections, long warmUpMost, Supplier<RequestSource> requests) {

    private static final long ANY = Long.MAX_VALUE;

    static Scenario latchkey(String id, String title, int connections, Supplier<RequestSource> requests) {
        return new Scenario(id, title, false, connections, ANY, requests);
    }

    static Scenario bare(String id, String title, int connections, Supplier<RequestSource> requests) {
        return new Scenario(id, title, true, connections, ANY, requests);
    }

    Scenario withWarmUpOf(long most) {
        return new Scenario(id, title, bare, connections, most, requests);
    }

    /** One request after the other on each connection. */
    public Load load(int port, Duration time) {
        return Load.closed(port, connections, time, requests.get());
    }

    /** The same with other connections, under another name. */
    Scenario as(String otherId, String otherTitle, int otherConnections) {
        return new Scenario(otherId, otherTitle, bare, otherConnections, warmUpMost, requests);
    }
}
