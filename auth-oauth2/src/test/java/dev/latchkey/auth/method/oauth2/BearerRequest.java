package dev.latchkey.auth.method.oauth2;

import dev.latchkey.auth.spi.ApiRequest;
import java.util.List;

/** A request of which only the credential matters. */
record BearerRequest(String credential) implements ApiRequest {

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public String path() {
        return "/node/1";
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public List<String> headers(String name) {
        return List.of();
    }

    @Override
    public String clientAddress() {
        return "192.0.2.1";
    }

    @Override
    public byte[] body() {
        return new byte[0];
    }
}
