package dev.latchkey.auth.application;

/** The applications of the moment, and the way to publish a change of them. */
public interface ApplicationCatalog {

    ApplicationBook current();

    /** Reads everything anew and publishes it; when it returns, requests see the change. */
    void reload();
}
