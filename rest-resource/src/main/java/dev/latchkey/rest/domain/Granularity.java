package dev.latchkey.rest.domain;

/** How a resource's configuration was entered, and is shown again: the meaning is the same. */
public enum Granularity {
    /** Formats and providers once, for all methods. */
    RESOURCE,
    /** Formats and providers for each method. */
    METHOD
}
