package dev.latchkey.benchmarks.load;

import java.time.Duration;

/**
 * Requests to send.
 *
 * @param connections each has one request under way at a time
 * @param perSecond how many requests are due each second, whether earlier ones are answered or not; 0 sends the next
 *     request as soon as the answer to the last is there
 */
public record Load(
        int port, int connections, double perSecond, Duration time, LocalAddresses addresses, RequestSource requests) {

    public static Load closed(int port, int connections, Duration time, RequestSource requests) {
        return new Load(port, connections, 0, time, new LocalAddresses.One(), requests);
    }

    public static Load paced(int port, int connections, double perSecond, Duration time, RequestSource requests) {
        return new Load(port, connections, perSecond, time, new LocalAddresses.One(), requests);
    }

    /** Sends them from the calling thread, for as long as they last; waits a little for the last answers. */
    public LoadResult run() {
        return new LoadRun(this).run();
    }
}
