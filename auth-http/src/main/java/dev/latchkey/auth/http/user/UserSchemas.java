package dev.latchkey.auth.http.user;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.latchkey.web.Json;
import dev.latchkey.web.openapi.Content;
import dev.latchkey.web.openapi.Parameter;
import dev.latchkey.web.openapi.Schema;
import dev.latchkey.web.openapi.Sentence;
import dev.latchkey.web.rest.RestDescription;
import dev.latchkey.web.rest.Verb;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Describes accounts as the API has them. */
final class UserSchemas {

    private static final Set<UserField> CHANGEABLE =
            Set.of(UserField.NAME, UserField.PASS, UserField.MAIL, UserField.STATUS, UserField.ROLES);

    private UserSchemas() {}

    static RestDescription description() {
        Parameter number = Parameter.path(
                "user",
                "The number of the account (uid).",
                Schema.integer().with("minimum", 0).example(1));
        return RestDescription.of(
                        "User",
                        "Accounts. Every field is a list of items. What a caller may not see is left out, passwords always.",
                        number,
                        Content.json(Schema.named("User")))
                .needing(Verb.GET, "Needs the permission \"access user profiles\", except for one's own account.")
                .needing(Verb.POST, "Needs \"administer users\"; giving roles needs \"administer permissions\", too.")
                .needing(
                        Verb.PATCH,
                        "Needs \"administer users\", except for one's own account. A new password or mail address of one's"
                                + " own needs the present password as \"existing\" in the item of \"pass\".")
                .needing(Verb.DELETE, "Needs \"administer users\", or \"cancel account\" for one's own.")
                .taking(Verb.POST, Content.json(Schema.named("UserCreation"), creation()))
                .taking(Verb.PATCH, Content.json(Schema.named("UserChange"), change()))
                .refusing(
                        new Sentence(409, "onlyAdministrator", UserValidator.LAST_ADMINISTRATOR),
                        new Sentence(
                                422,
                                "nameMissing",
                                "Unprocessable Entity: validation failed.\nname: This value should not be null.\n"))
                .referringTo(new TreeMap<>(Map.of(
                        "User", shown(),
                        "UserCreation", sent(true),
                        "UserChange", sent(false))));
    }

    private static Schema shown() {
        Schema schema = Schema.object();
        for (UserField field : UserField.values()) {
            if (field.visibleToAll()) {
                schema = schema.having(field.key(), field.shown());
            } else if (field != UserField.PASS) {
                schema = schema.mayHave(field.key(), field.shown());
            }
        }
        return schema.closed();
    }

    private static Schema sent(boolean creates) {
        Schema schema = Schema.object();
        for (UserField field : UserField.values()) {
            if (creates && field == UserField.NAME) {
                schema = schema.having(field.key(), field.sent());
            } else if (CHANGEABLE.contains(field)) {
                schema = schema.mayHave(field.key(), field.sent());
            }
        }
        return schema;
    }

    private static ObjectNode creation() {
        ObjectNode body = Json.object();
        body.putArray("name").addObject().put("value", "editor");
        body.putArray("pass").addObject().put("value", "correct horse battery");
        body.putArray("mail").addObject().put("value", "editor@example.com");
        body.putArray("status").addObject().put("value", true);
        return body;
    }

    private static ObjectNode change() {
        ObjectNode body = Json.object();
        body.putArray("mail").addObject().put("value", "editor@example.com");
        body.putArray("pass").addObject().put("existing", "correct horse battery");
        return body;
    }

    /** An item with a value. */
    static Schema valued(Schema value) {
        return Schema.object().having("value", value).closed();
    }

    static Schema moment() {
        return Schema.object()
                .having("value", Schema.text().with("format", "date-time"))
                .having("format", Schema.text())
                .closed();
    }

    static Schema role() {
        return Schema.object()
                .having("target_id", Schema.text().about("The machine name of a role."))
                .having("target_type", Schema.oneOfTexts(List.of("user_role")))
                .closed();
    }

    static Schema password() {
        return Schema.object()
                .mayHave("value", Schema.text().with("format", "password").about("The new password."))
                .mayHave("existing", Schema.text().with("format", "password").about("The present password."))
                .writeOnly();
    }
}
