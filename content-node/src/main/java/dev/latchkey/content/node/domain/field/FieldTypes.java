package dev.latchkey.content.node.domain.field;

import dev.latchkey.auth.spi.AccountLookup;
import dev.latchkey.content.node.domain.alias.AliasRules;
import dev.latchkey.content.node.domain.text.TextFormats;
import dev.latchkey.content.node.domain.type.NodeTypes;
import dev.latchkey.web.PublicAddress;
import jakarta.inject.Inject;
import java.util.Map;

/** The kinds of field there are, by the id under which fields of content types name them. */
public final class FieldTypes {

    private static final int LONGEST_UUID = 128;
    private static final int LONGEST_STRING = 255;

    private final Map<String, FieldType<?>> types;

    @Inject
    public FieldTypes(
            NodeLimits limits,
            AccountLookup accounts,
            NodeTypes nodeTypes,
            TextFormats formats,
            AliasRules aliases,
            PublicAddress address) {
        types = Map.ofEntries(
                Map.entry("integer", new IntegerType()),
                Map.entry("uuid", new StringType(LONGEST_UUID)),
                Map.entry("language", new LanguageType()),
                Map.entry("type_reference", new TypeReferenceType(nodeTypes)),
                Map.entry("timestamp", new TimestampType()),
                Map.entry("user_reference", new UserReferenceType(accounts, address)),
                Map.entry("boolean", new BooleanType()),
                Map.entry("title", new StringType(limits.title())),
                Map.entry("string", new StringType(LONGEST_STRING)),
                Map.entry("string_long", new StringType(limits.body())),
                Map.entry("path", new PathType(aliases)),
                Map.entry("text_with_summary", new TextWithSummaryType(formats, limits.body())));
    }

    /** @throws IllegalArgumentException if there is no such kind */
    public FieldType<?> require(String id) {
        FieldType<?> type = types.get(id);
        if (type == null) {
            throw new IllegalArgumentException("no kind of field is called " + id);
        }
        return type;
    }
}
