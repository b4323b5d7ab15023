package dev.latchkey.content.node.domain.field;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.latchkey.web.openapi.Schema;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A kind of field: the one place that knows how its items are read from a request, checked, written to an answer and
 * kept in a document. Stateless and thread-safe.
 *
 * @param <I> its items
 */
public abstract class FieldType<I extends FieldItem> {

    private final Class<I> kind;

    protected FieldType(Class<I> kind) {
        this.kind = kind;
    }

    /**
     * Reads one item as a client sent it (contract "content", section 1.5).
     *
     * @return empty if the item says nothing; {@link FieldItem.Unusable} if it is to be refused with all others
     * @throws InvalidInputException if it must be refused before anything else is looked at
     */
    public abstract Optional<FieldItem> read(JsonNode item, ItemPlace place);

    /** What {@link #write} writes. */
    public abstract Schema shown();

    /** What {@link #read} takes, with an example that any field of this kind accepts. */
    public abstract Schema sent();

    /** The items that a field has when a client empties it. */
    public List<FieldItem> whenEmpty() {
        return List.of();
    }

    /** Writes one item as clients see it (section 1.3). */
    public final void write(FieldItem item, JsonGenerator out) throws IOException {
        out.writeStartObject();
        writeProperties(kind.cast(item), out);
        out.writeEndObject();
    }

    public final void check(FieldItem item, ItemCheck check) {
        if (item instanceof FieldItem.Unusable unusable) {
            unusable.problems().forEach(problem -> check.violation(problem.property(), problem.message()));
        } else {
            checkItem(kind.cast(item), check);
        }
    }

    /** Writes one item as the document keeps it. */
    public final void store(FieldItem item, JsonGenerator out) throws IOException {
        storeItem(kind.cast(item), out);
    }

    /** Reads one item of the document. */
    public abstract I load(JsonNode stored);

    protected abstract void writeProperties(I item, JsonGenerator out) throws IOException;

    protected abstract void storeItem(I item, JsonGenerator out) throws IOException;

    protected void checkItem(I item, ItemCheck check) {}

    /** An item that is an object, or its main property alone. */
    protected static Schema sent(Schema item, Schema main, JsonNode example) {
        return Schema.anyOf(List.of(item, main)).example(example);
    }

    /** An object with one property, for examples. */
    protected static JsonNode item(String property, JsonNode value) {
        return JsonNodeFactory.instance.objectNode().set(property, value);
    }

    /** The property of an item that is an object, or the item itself where it is the bare main property. */
    protected static JsonNode main(JsonNode item, String property) {
        return item.isObject() ? property(item, property) : item;
    }

    /** A property of an object; missing where it is absent or null. */
    protected static JsonNode property(JsonNode item, String name) {
        JsonNode value = item.path(name);
        return value.isNull() ? MissingNode.getInstance() : value;
    }

    protected static boolean absent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
