package dev.latchkey.benchmarks.micro;

import com.fasterxml.jackson.databind.JsonNode;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.benchmarks.site.PageText;
import dev.latchkey.benchmarks.site.Site;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.http.NodeResource;
import dev.latchkey.web.Caller;
import dev.latchkey.web.Provider;
import dev.latchkey.web.rest.JsonBody;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What is done for a node of 1.5 KB behind the gate. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class NodeWork {

    private static final int JSON_DEPTH = 64;

    private final JsonBody bodies = new JsonBody(JSON_DEPTH);
    private final byte[] body = PageText.json("A title").getBytes(StandardCharsets.UTF_8);
    private NodeResource resource;
    private RestRequest reading;
    private RestRequest writing;
    private Node node;

    /** Finds a node and an account. */
    @Setup
    public void prepare(SiteState state) {
        resource = state.parts().part(NodeResource.class);
        node = resource.find("1").orElseThrow();
        Caller caller = new Caller(
                state.parts().part(AccountLookup.class).byName(Site.account(1)).orElseThrow(),
                permission -> true,
                Provider.GATE);
        reading = RestRequest.of(caller, new byte[0]);
        writing = RestRequest.of(caller, body);
    }

    /** From the database, unless it is kept. */
    @Benchmark
    public Node found() {
        return resource.find("1").orElseThrow();
    }

    /** With the checks of what the caller may see. */
    @Benchmark
    public RestResponse written() {
        return resource.read(reading, node);
    }

    /** The JSON of a request. */
    @Benchmark
    public JsonNode bodyRead() {
        return bodies.read(body);
    }

    /** Read, checked, stored durably, and written. */
    @Benchmark
    public RestResponse created() {
        return resource.create(writing);
    }
}
