package dev.latchkey.web;

import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.ApiSource;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.util.Set;
import java.util.stream.Stream;

/** The whole API, put together from what each part tells. Thread-safe. */
public final class ApiDescription {

    /** Whoever has it may read how the API is made; the name that Drupal's module "OpenAPI" gave it. */
    public static final String PERMISSION = "access openapi api docs";

    private final Provider<Set<RouteGroup>> groups;
    private final Provider<Set<ApiSource>> others;

    /** @param groups asked for late, since some of them show the description */
    @Inject
    public ApiDescription(Provider<Set<RouteGroup>> groups, Provider<Set<ApiSource>> others) {
        this.groups = groups;
        this.others = others;
    }

    /** As it is at this moment, in an order that does not change. */
    public Api current() {
        return Stream.concat(groups.get().stream(), others.get().stream())
                .map(ApiSource::api)
                .reduce(Api.NONE, Api::and);
    }
}
