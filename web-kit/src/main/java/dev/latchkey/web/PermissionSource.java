package dev.latchkey.web;

import java.util.List;

/** Contributes permissions, for example one set per content type. Each module adds its own to a Guice set. */
public interface PermissionSource {

    /** The permissions that exist now, in the order to be shown. */
    List<PermissionDefinition> permissions();
}
