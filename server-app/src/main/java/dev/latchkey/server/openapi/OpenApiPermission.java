package dev.latchkey.server.openapi;

import dev.latchkey.web.ApiDescription;
import dev.latchkey.web.PermissionDefinition;
import dev.latchkey.web.PermissionSource;
import jakarta.inject.Inject;
import java.util.List;

/** The one permission of this part. */
final class OpenApiPermission implements PermissionSource {

    @Inject
    OpenApiPermission() {}

    @Override
    public List<PermissionDefinition> permissions() {
        return List.of(new PermissionDefinition(
                ApiDescription.PERMISSION,
                "Access OpenAPI API docs",
                "OpenAPI",
                "Read how the API is made: /openapi.json and its page. It tells content types, what is open and how callers"
                        + " prove who they are, but no content and no secret.",
                false));
    }
}
