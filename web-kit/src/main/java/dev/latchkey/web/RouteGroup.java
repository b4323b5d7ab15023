package dev.latchkey.web;

import io.javalin.config.RoutesConfig;

/** Routes that belong together. Each module contributes its own to a Guice set; the server adds them all. */
public interface RouteGroup {

    /** Adds the routes, each with exactly one {@link Access}; a route without one answers 500 and logs why. */
    void addTo(RoutesConfig routes);
}
