package dev.latchkey.server.operations;

import dev.latchkey.server.http.AnsweredRequest;
import dev.latchkey.server.http.RequestObserver;
import dev.latchkey.web.Latencies;
import jakarta.inject.Inject;

/** Feeds the charts of the status report. */
final class ChartedLatencies implements RequestObserver {

    private final Latencies latencies;

    @Inject
    ChartedLatencies(Latencies latencies) {
        this.latencies = latencies;
    }

    @Override
    public void answered(AnsweredRequest request) {
        latencies.record(request.time());
    }
}
