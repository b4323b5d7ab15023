package dev.latchkey.auth.http.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.auth.account.Role;
import dev.latchkey.auth.account.Roles;
import dev.latchkey.web.Json;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.rest.EntityJson;
import dev.latchkey.web.rest.EntityTag;
import dev.latchkey.web.rest.RestDescription;
import dev.latchkey.web.rest.RestRequest;
import dev.latchkey.web.rest.RestResource;
import dev.latchkey.web.rest.RestResourceDefinition;
import dev.latchkey.web.rest.RestResponse;
import dev.latchkey.web.rest.Verb;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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
    public RestDescription description() {
        Parameter name = Parameter.path(
                "user_role", "The machine name of the role.", Schema.text().example("authenticated"));
        return RestDescription.of(
                        "Role", "Sets of permissions that accounts share.", name, Content.json(Schema.named("Role")))
                .needing(Verb.GET, "Needs the permission \"" + UserPermission.ADMINISTER_PERMISSIONS + "\".")
                .referringTo(Map.of("Role", schema()));
    }

    private static Schema schema() {
        return Schema.object()
                .having("langcode", Schema.oneOfTexts(List.of("en")))
                .having("status", Schema.bool())
                .having("dependencies", Schema.listOf(Schema.text()))
                .having("id", Schema.text().about("The machine name."))
                .having("label", Schema.text())
                .having("weight", Schema.integer().about("Lighter ones stand first."))
                .having("is_admin", Schema.bool().about("Whether it has every permission."))
                .having("permissions", Schema.listOf(Schema.text()))
                .closed();
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
