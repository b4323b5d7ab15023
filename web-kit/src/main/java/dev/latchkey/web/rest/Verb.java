package dev.latchkey.web.rest;

/** The methods that a REST resource can offer; GET covers HEAD. */
public enum Verb {
    GET,
    POST,
    DELETE,
    PATCH;

    /** Whether it addresses one existing entity rather than the collection. */
    public boolean onEntity() {
        return this != POST;
    }
}
