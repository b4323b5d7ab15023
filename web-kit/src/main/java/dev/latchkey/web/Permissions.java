package dev.latchkey.web;

/** The permissions of one caller at one moment. Immutable and thread-safe. */
@FunctionalInterface
public interface Permissions {

    /** Whether this permission (machine name, for example {@code create page content}) is granted. */
    boolean include(String permission);
}
