package dev.latchkey.web.openapi;

/** Has something to tell about the API. Modules contribute what has no routes of its own to a Guice set. */
@FunctionalInterface
public interface ApiSource {

    /** As it is at this moment: what is not open or not there is left out. Never a secret, and no content. */
    Api api();
}
