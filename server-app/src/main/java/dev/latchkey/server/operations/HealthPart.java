package dev.latchkey.server.operations;

/** A part of the server on which its readiness depends. */
public interface HealthPart {

    /** One word for it in the answer, for example {@code database}. */
    String name();

    /** Looks now. Takes a few seconds at most, and is asked at most once a second. */
    PartHealth look();
}
