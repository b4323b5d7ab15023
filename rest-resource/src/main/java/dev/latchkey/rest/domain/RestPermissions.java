package dev.latchkey.rest.domain;

import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PermissionSource;
import jakarta.inject.Inject;
import java.util.List;

/** The one permission of this module; resources of entities have none of their own (contract "content", 3.1). */
public final class RestPermissions implements PermissionSource {

    /** Needed for the pages on which resources are configured. */
    public static final String ADMINISTER = "administer rest resources";

    @Inject
    public RestPermissions() {}

    @Override
    public List<PermissionDefinition> permissions() {
        return List.of(new PermissionDefinition(
                ADMINISTER,
                "Administer REST resource configuration",
                "RESTful Web Services",
                "Choose the methods, formats and authentication providers of REST resources.",
                true));
    }
}
