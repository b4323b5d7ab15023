package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.latchkey.content.node.domain.alias.AliasRules;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The alias of a node's path; a node without one has an item that says so. */
final class PathType extends FieldType<FieldItem.OfPath> {

    private static final String ENGLISH = "en";

    private final AliasRules rules;

    PathType(AliasRules rules) {
        super(FieldItem.OfPath.class);
        this.rules = rules;
    }

    @Override
    public Optional<FieldItem> read(JsonNode item, ItemPlace place) {
        JsonNode alias = main(item, "alias");
        if (alias.isContainerNode()) {
            return unusable("alias", ItemCheck.WRONG_TYPE);
        }
        JsonNode pid = property(item, "pid");
        OptionalLong number = pid.isMissingNode() ? OptionalLong.of(0) : JsonNumbers.whole(pid);
        if (number.isEmpty()) {
            return unusable("pid", ItemCheck.WRONG_TYPE);
        }
        if (!property(item, "langcode").asText(ENGLISH).equals(ENGLISH)) {
            return unusable("langcode", ItemCheck.NO_CHOICE);
        }
        return Optional.of(new FieldItem.OfPath(absent(alias) ? "" : Scalars.text(alias), number.getAsLong()));
    }

    @Override
    public Schema shown() {
        return Schema.object()
                .having("alias", Schema.text().orNull())
                .having("pid", Schema.integer().orNull())
                .having("langcode", Schema.oneOfTexts(List.of(ENGLISH)))
                .closed();
    }

    @Override
    public Schema sent() {
        Schema alias = Schema.text().with("pattern", "^(/.*)?$");
        return sent(
                Schema.object()
                        .mayHave("alias", alias.orNull())
                        .mayHave("pid", Schema.integer().orNull()),
                alias,
                item("alias", TextNode.valueOf("/about-us")));
    }

    @Override
    public List<FieldItem> whenEmpty() {
        return List.of(FieldItem.OfPath.NONE);
    }

    @Override
    public FieldItem.OfPath load(JsonNode stored) {
        throw new IllegalStateException("aliases are not kept in documents");
    }

    @Override
    protected void checkItem(FieldItem.OfPath item, ItemCheck check) {
        long own = rules.shownFor(check.ownPath());
        if (!item.alias().isEmpty()) {
            rules.problem(item.alias(), own).ifPresent(problem -> check.violation("alias", problem));
        }
        if (item.pid() != 0 && item.pid() != own) {
            check.violation("pid", "The URL alias " + item.pid() + " does not belong to this content.");
        }
    }

    @Override
    protected void writeProperties(FieldItem.OfPath item, JsonGenerator out) throws IOException {
        if (item.alias().isEmpty()) {
            out.writeNullField("alias");
            out.writeNullField("pid");
        } else {
            out.writeStringField("alias", item.alias());
            out.writeNumberField("pid", item.pid());
        }
        out.writeStringField("langcode", ENGLISH);
    }

    @Override
    protected void storeItem(FieldItem.OfPath item, JsonGenerator out) {
        throw new IllegalStateException("aliases are not kept in documents");
    }

    private static Optional<FieldItem> unusable(String property, String message) {
        return Optional.of(FieldItem.Unusable.because(property, message));
    }
}
