package dev.latchkey.auth.http.user;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.latchkey.auth.account.AccountEdit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the submitted fields say: a change of an account, and what could not be read. Lives for one request. */
final class WantedUser {

    private final List<Violation> violations = new ArrayList<>();
    private UnaryOperator<AccountEdit> change = UnaryOperator.identity();
    private String currentPassword = "";
    private List<String> roles = List.of();

    WantedUser(Map<UserField, List<JsonNode>> fields) {
        fields.forEach(this::read);
    }

    /** Touches what was submitted and nothing else. */
    AccountEdit applyTo(AccountEdit account) {
        return change.apply(account);
    }

    /** As the caller proves to be the owner with it; empty if not given. */
    String currentPassword() {
        return currentPassword;
    }

    /** Machine names in the order sent. */
    List<String> roles() {
        return roles;
    }

    /** Values of the wrong shape. */
    List<Violation> violations() {
        return List.copyOf(violations);
    }

    /** The fields that could not be read, of which nothing more needs to be said. */
    Set<UserField> unreadable() {
        EnumSet<UserField> fields = EnumSet.noneOf(UserField.class);
        violations.forEach(violation -> fields.add(violation.field()));
        return fields;
    }

    private void read(UserField field, List<JsonNode> items) {
        switch (field) {
            case LANGCODE -> readLanguage(items);
            case NAME -> {
                String name = text(field, single(field, items), "value");
                then(account -> account.withName(name));
            }
            case MAIL -> {
                String mail = text(field, single(field, items), "value");
                then(account -> account.withMail(mail));
            }
            case PASS -> readPassword(single(field, items));
            case STATUS -> readStatus(single(field, items));
            case ROLES -> readRoles(items);
            default -> throw new IllegalStateException("nobody may change " + field);
        }
    }

    private void readLanguage(List<JsonNode> items) {
        JsonNode item = single(UserField.LANGCODE, items);
        String code = text(UserField.LANGCODE, item, "value");
        if (!item.isMissingNode() && !code.equals(UserField.ENGLISH)) {
            violations.add(new Violation(UserField.LANGCODE, ".0", "The value you selected is not a valid choice."));
        }
    }

    private void readPassword(JsonNode item) {
        String wanted = text(UserField.PASS, item, "value");
        currentPassword = item.isObject() ? text(UserField.PASS, item, "existing") : "";
        then(account -> account.withPassword(wanted));
    }

    private void readStatus(JsonNode item) {
        JsonNode value = property(item, "value");
        switch (value.asText("")) {
            case "true", "1" -> then(account -> account.withActive(true));
            case "false", "0" -> then(account -> account.withActive(false));
            case "null", "" -> violations.add(Violation.of(UserField.STATUS, Violation.NULL));
            default -> violations.add(Violation.ofValue(UserField.STATUS, Violation.WRONG_TYPE));
        }
    }

    private void readRoles(List<JsonNode> items) {
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            JsonNode role = property(items.get(i), "target_id");
            if (role.isTextual()) {
                wanted.add(role.textValue());
            } else {
                boolean missing = role.isMissingNode() || role.isNull();
                String message = missing ? Violation.NULL : Violation.WRONG_TYPE;
                violations.add(new Violation(UserField.ROLES, "." + i + ".target_id", message));
            }
        }
        roles = List.copyOf(wanted);
        then(account -> account.withRoles(new LinkedHashSet<>(wanted)));
    }

    private JsonNode single(UserField field, List<JsonNode> items) {
        if (items.size() > 1) {
            violations.add(Violation.of(field, field.label() + ": this field cannot hold more than 1 values."));
        }
        return items.isEmpty() ? MissingNode.getInstance() : items.get(0);
    }

    private String text(UserField field, JsonNode item, String property) {
        JsonNode value = property(item, property);
        boolean absent = value.isMissingNode() || value.isNull();
        if (!absent && !value.isTextual()) {
            violations.add(new Violation(field, ".0." + property, Violation.WRONG_TYPE));
        }
        return value.isTextual() ? value.textValue() : "";
    }

    /** A bare value stands for the main property. */
    private static JsonNode property(JsonNode item, String name) {
        return item.isContainerNode() ? item.path(name) : item;
    }

    private void then(UnaryOperator<AccountEdit> next) {
        UnaryOperator<AccountEdit> before = change;
        change = account -> next.apply(before.apply(account));
    }
}
