package dev.latchkey.web;

import dev.latchkey.web.openapi.Api;
import dev.latchkey.web.openapi.ApiSource;
import io.javalin.config.RoutesConfig;

/** Routes that belong together. Each module contributes its own to a Guice set; the server adds them all. */
public interface RouteGroup extends ApiSource {

    /** Adds the routes, each with exactly one {@link Access}; a route without one answers 500 and logs why. */
    void addTo(RoutesConfig routes);

    /** Describes the routes that programs call; pages for people are not described. */
    @Override
    default Api api() {
        return Api.NONE;
    }
}
