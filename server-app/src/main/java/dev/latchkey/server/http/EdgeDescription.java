package dev.latchkey.server.http;

import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.ApiSource;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the codes of requests that the server cannot take. */
public final class EdgeDescription implements ApiSource {

    @Inject
    EdgeDescription() {}

    @Override
    public Api api() {
        return Api.of(List.of(EdgeError.values()));
    }
}
