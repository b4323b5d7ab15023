package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.auth.spi.AccountView;
import dev.latchkey.web.PublicAddress;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;

/** Accounts, by number or uuid. */
final class UserReferenceType extends FieldType<FieldItem.OfUser> {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");

    private final AccountLookup accounts;
    private final String basePath;

    UserReferenceType(AccountLookup accounts, PublicAddress address) {
        super(FieldItem.OfUser.class);
        this.accounts = accounts;
        this.basePath = address.base().getRawPath();
    }

    @Override
    public Optional<FieldItem> read(JsonNode item, ItemPlace place) {
        JsonNode uuid = property(item, "target_uuid");
        if (!uuid.isMissingNode()) {
            return Optional.of(byUuid(item, uuid, place));
        }
        JsonNode target = main(item, "target_id");
        return absent(target) ? Optional.empty() : Optional.of(byNumber(target));
    }

    /** Nobody in particular. */
    @Override
    public Schema shown() {
        return Schema.object()
                .having("target_id", Schema.integer())
                .mayHave("target_type", Schema.oneOfTexts(List.of("user")))
                .mayHave("target_uuid", Schema.text().with("format", "uuid"))
                .mayHave("url", Schema.text())
                .closed();
    }

    @Override
    public Schema sent() {
        return sent(
                Schema.object()
                        .mayHave("target_id", Schema.integer())
                        .mayHave("target_uuid", Schema.text().with("format", "uuid")),
                Schema.integer(),
                item("target_id", IntNode.valueOf(0)));
    }

    @Override
    public List<FieldItem> whenEmpty() {
        return List.of(new FieldItem.OfUser(0));
    }

    @Override
    public FieldItem.OfUser load(JsonNode stored) {
        return new FieldItem.OfUser(stored.longValue());
    }

    @Override
    protected void checkItem(FieldItem.OfUser item, ItemCheck check) {
        if (accounts.byId(item.target()).isEmpty()) {
            check.violation("target_id", unknown(Long.toString(item.target())));
        }
    }

    /** What is left of a reference whose account is gone is its number. */
    @Override
    protected void writeProperties(FieldItem.OfUser item, JsonGenerator out) throws IOException {
        out.writeNumberField("target_id", item.target());
        Optional<AccountView> account = accounts.byId(item.target());
        if (account.isPresent()) {
            out.writeStringField("target_type", "user");
            out.writeStringField("target_uuid", account.get().uuid().toString());
            out.writeStringField("url", basePath + "/user/" + item.target());
        }
    }

    @Override
    protected void storeItem(FieldItem.OfUser item, JsonGenerator out) throws IOException {
        out.writeNumber(item.target());
    }

    private FieldItem byUuid(JsonNode item, JsonNode uuid, ItemPlace place) {
        if (uuid.isContainerNode()) {
            return FieldItem.Unusable.because("target_uuid", ItemCheck.WRONG_TYPE);
        }
        if (uuid.asText().isEmpty()) {
            throw new InvalidInputException(
                    "If provided \"target_uuid\" cannot be empty for field \"" + place.delta() + "\".");
        }
        String type = item.path("target_type").asText("");
        if (!type.isEmpty() && !type.equals("user")) {
            throw new InvalidInputException(
                    "The field \"" + place.field() + "\" property \"target_type\" must be set to \"user\" or omitted.");
        }
        return account(uuid.asText())
                .map(account -> new FieldItem.OfUser(account.id()))
                .orElseThrow(() -> new InvalidInputException("No \"" + type + "\" entity found with UUID \""
                        + uuid.asText() + "\" for field \"" + place.delta() + "\"."));
    }

    private Optional<AccountView> account(String uuid) {
        return UUID_FORM.matcher(uuid).matches() ? accounts.byUuid(UUID.fromString(uuid)) : Optional.empty();
    }

    private static FieldItem byNumber(JsonNode target) {
        OptionalLong number = JsonNumbers.whole(target);
        if (number.isPresent()) {
            return new FieldItem.OfUser(number.getAsLong());
        }
        FieldItem.Problem wrong = new FieldItem.Problem("target_id", ItemCheck.WRONG_TYPE);
        return new FieldItem.Unusable(
                target.isContainerNode()
                        ? List.of(wrong)
                        : List.of(new FieldItem.Problem("target_id", unknown(target.asText())), wrong));
    }

    private static String unknown(String target) {
        return "The referenced entity (user: " + target + ") does not exist.";
    }
}
