package dev.latchkey.auth.http.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.Json;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.rest.EntityJson;
import dev.latchkey.web.rest.EntityTag;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.RestResponse;
import dev.latchkey.web.rest.Verb;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Roles over REST: configuration, to be read only. */
final class RoleResource implements RestResource<Role> {

    private static final RestResourceDefinition DEFINITION = new RestResourceDefinition(
            "entity:user_role", "Role", "/entity/user_role/{user_role}", "", Set.of(Verb.GET));

    private final Roles roles;

    @Inject
    RoleResource(Roles roles) {
        this.roles = roles;
    }

    @Override
    public RestResourceDefinition definition() {
        return DEFINITION;
    }

    @Override
    public Optional<Role> find(String parameter) {
        return roles.current().role(parameter);
    }

    @Override
    public RestResponse read(RestRequest request, Role role) {
        if (!request.caller().may(UserPermission.ADMINISTER_PERMISSIONS)) {
            throw RestFailure.missing(UserPermission.ADMINISTER_PERMISSIONS);
        }
        byte[] body = EntityJson.bytes(json(role));
        return RestResponse.ok(body).with("ETag", EntityTag.of(body));
    }

    private static ObjectNode json(Role role) {
        ObjectNode entity = Json.object().put("langcode", "en").put("status", true);
        entity.putArray("dependencies");
        entity.put("id", role.id())
                .put("label", role.label())
                .put("weight", role.weight())
                .put("is_admin", role.administrator());
        role.permissions().stream().sorted().forEach(entity.putArray("permissions")::add);
        return entity;
    }
}
