package dev.latchkey.auth.testing;

import dev.latchkey.auth.engine.GateRequest;
import java.util.List;
import java.util.function.Supplier;

/** A request with a body that is read when asked for. */
public record WithBody(Asking request, Supplier<byte[]> reading) implements GateRequest {

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String path() {
        return request.path();
    }

    @Override
    public String query() {
        return request.query();
    }

    @Override
    public List<String> headerNames() {
        return request.headerNames();
    }

    @Override
    public List<String> headers(String name) {
        return request.headers(name);
    }

    @Override
    public String clientAddress() {
        return request.clientAddress();
    }

    @Override
    public byte[] body() {
        return reading.get();
    }
}
