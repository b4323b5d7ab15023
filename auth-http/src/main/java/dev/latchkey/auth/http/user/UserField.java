package dev.latchkey.auth.http.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.latchkey.auth.account.Account;
import dev.latchkey.web.Caller;
import dev.latchkey.web.RestFailure;
import dev.latchkey.web.openapi.Schema;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The fields of an account over REST, in Drupal's order, with who may see and who may change each. */
enum UserField {
    UID("User ID", Right.ALL, Right.NOBODY, account -> one(number(account.id()))),
    UUID("UUID", Right.ALL, Right.NOBODY, account -> one(text(account.uuid().toString()))),
    LANGCODE("Language code", Right.ALL, Right.ALL, account -> one(text(UserField.ENGLISH))),
    NAME("Name", Right.ALL, Right.RENAMER, account -> one(text(account.name()))),
    PASS("Password", Right.NOBODY, Right.OWNER, account -> none()),
    MAIL("Email", Right.OWNER, Right.OWNER, account -> account.mail().isEmpty() ? none() : one(text(account.mail()))),
    STATUS("User status", Right.ADMINISTRATOR, Right.ADMINISTRATOR, account -> one(flag(account.active()))),
    CREATED("Created", Right.ALL, Right.NOBODY, account -> moment(account.created())),
    CHANGED("Changed", Right.ALL, Right.NOBODY, account -> moment(account.changed())),
    ROLES("Roles", Right.ADMINISTRATOR, Right.ROLE_GIVER, UserField::roles),
    DEFAULT_LANGCODE("Default translation", Right.ALL, Right.NOBODY, account -> one(flag(true)));

    /** The only language that the server has. */
    static final String ENGLISH = "en";

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final String label;
    private final Right view;
    private final Right edit;
    private final Function<Account, ArrayNode> items;

    UserField(String label, Right view, Right edit, Function<Account, ArrayNode> items) {
        this.label = label;
        this.view = view;
        this.edit = edit;
        this.items = items;
    }

    /** @throws RestFailure 422 if there is no such field */
    static UserField named(String name) {
        return Stream.of(values())
                .filter(field -> field.key().equals(name))
                .findFirst()
                .orElseThrow(() -> new RestFailure(422, "The field \"" + name + "\" does not exist on user accounts."));
    }

    /** As it stands in JSON. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String label() {
        return label;
    }

    boolean visible(Caller caller, Account account) {
        return view.includes(caller, account);
    }

    boolean editable(Caller caller, Account account) {
        return edit.includes(caller, account);
    }

    boolean visibleToAll() {
        return view == Right.ALL;
    }

    /** The field as clients see it. */
    Schema shown() {
        Schema items = Schema.listOf(shownItem()).about(label);
        return this == ROLES ? items : items.with("maxItems", 1);
    }

    private Schema shownItem() {
        return switch (this) {
            case UID -> UserSchemas.valued(Schema.integer());
            case UUID -> UserSchemas.valued(Schema.text().with("format", "uuid"));
            case LANGCODE -> UserSchemas.valued(Schema.oneOfTexts(List.of(ENGLISH)));
            case NAME -> UserSchemas.valued(Schema.text());
            case MAIL -> UserSchemas.valued(Schema.text().with("format", "email"));
            case STATUS, DEFAULT_LANGCODE -> UserSchemas.valued(Schema.bool());
            case CREATED, CHANGED -> UserSchemas.moment();
            case ROLES -> UserSchemas.role();
            case PASS -> UserSchemas.password();
        };
    }

    /** The field as clients may send it. */
    Schema sent() {
        Schema role = Schema.object().having("target_id", Schema.text().about("The machine name of a role."));
        return this == ROLES ? Schema.listOf(role).about(label) : shown();
    }

    /** What is wrong with changing it, where Drupal says more than that it is refused; may be empty. */
    String refusal(Caller caller) {
        return switch (this) {
            case UID -> " The entity ID cannot be changed.";
            case UUID -> " The entity UUID cannot be changed.";
            case ROLES ->
                caller.may(UserPermission.ADMINISTER_USERS)
                        ? " The 'administer permissions' permission is required."
                        : "";
            default -> "";
        };
    }

    /** As clients see it. */
    ArrayNode items(Account account) {
        return items.apply(account);
    }

    /** Whether these items say what the account says already. */
    boolean said(Account account, List<JsonNode> sent) {
        return values(items(account).valueStream()).equals(values(sent.stream()));
    }

    private List<String> values(Stream<JsonNode> items) {
        String property = this == ROLES ? "target_id" : "value";
        return items.map(item -> item.isContainerNode() ? item.path(property) : item)
                .map(JsonNode::asText)
                .sorted()
                .toList();
    }

    private static ArrayNode roles(Account account) {
        ArrayNode items = none();
        account.roles().stream()
                .sorted()
                .forEach(role -> items.addObject().put("target_id", role).put("target_type", "user_role"));
        return items;
    }

    private static ArrayNode moment(Instant moment) {
        ArrayNode items = none();
        items.addObject().put("value", WRITTEN.format(moment)).put("format", "Y-m-d\\TH:i:sP");
        return items;
    }

    private static ArrayNode one(JsonNode value) {
        ArrayNode items = none();
        items.addObject().set("value", value);
        return items;
    }

    private static ArrayNode none() {
        return JsonNodeFactory.instance.arrayNode();
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    private static JsonNode number(long value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode flag(boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }
}
