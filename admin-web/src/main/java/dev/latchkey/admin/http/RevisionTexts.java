package dev.latchkey.admin.http;

import dev.latchkey.admin.page.ComparePage.Change;
import dev.latchkey.admin.page.RevisionPage.Text;
import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.account.Accounts;
import dev.latchkey.content.node.domain.BaseField;
import dev.latchkey.content.node.domain.Node;
import dev.latchkey.content.node.domain.NodeFields;
import dev.latchkey.content.node.domain.field.FieldDefinition;
import dev.latchkey.content.node.domain.field.FieldItem;
import dev.latchkey.content.node.domain.text.TextFormat;
import dev.latchkey.content.node.domain.text.TextFormats;
import dev.latchkey.content.node.domain.type.NodeTypes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of revisions as plain texts that people can read and compare. */
final class RevisionTexts {

    /** Numbers of the revision itself, and what revisions do not keep. */
    private static final Set<String> LEFT_OUT = Set.of(
            BaseField.NID,
            BaseField.UUID,
            BaseField.VID,
            BaseField.TYPE,
            BaseField.REVISION_TIMESTAMP,
            BaseField.REVISION_UID,
            BaseField.REVISION_LOG,
            BaseField.CHANGED,
            BaseField.DEFAULT_LANGCODE,
            BaseField.REVISION_TRANSLATION_AFFECTED,
            BaseField.PATH);

    private final NodeFields fields;
    private final NodeTypes types;
    private final TextFormats formats;
    private final Accounts accounts;
    private final Times times;

    @Inject
    RevisionTexts(NodeFields fields, NodeTypes types, TextFormats formats, Accounts accounts, Times times) {
        this.fields = fields;
        this.types = types;
        this.formats = formats;
        this.accounts = accounts;
        this.times = times;
    }

    /** Who made a revision and when. */
    String made(Node revision) {
        return times.text(Instant.ofEpochSecond(revision.revisionTimestamp())) + " by "
                + author(revision.revisionAuthor());
    }

    String author(long id) {
        return accounts.byId(id)
                .filter(account -> !account.anonymous())
                .map(Account::name)
                .orElse("Anonymous");
    }

    /** Every field that has a value, in the order of the fields. */
    List<Text> of(Node revision) {
        return texts(revision).entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Text(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The fields that differ, in the order of the fields. */
    List<Change> differences(Node older, Node newer) {
        Map<String, String> before = texts(older);
        Map<String, String> after = texts(newer);
        return before.keySet().stream()
                .filter(label -> !before.get(label).equals(after.get(label)))
                .map(label -> new Change(label, LineComparison.of(before.get(label), after.get(label))))
                .toList();
    }

    private Map<String, String> texts(Node revision) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (FieldDefinition field : fields.of(types.require(revision.type()))) {
            if (!LEFT_OUT.contains(field.name())) {
                add(texts, field.label(), revision.values().get(field.name()));
            }
        }
        return texts;
    }

    private void add(Map<String, String> texts, String label, List<FieldItem> items) {
        List<FieldItem.OfText> formatted = items.stream()
                .filter(FieldItem.OfText.class::isInstance)
                .map(FieldItem.OfText.class::cast)
                .toList();
        List<String> plain = new ArrayList<>();
        items.forEach(item -> plain.add(text(item)));
        put(texts, label, String.join("\n", plain));
        put(texts, "Summary of " + label, joined(formatted, "summary"));
        put(
                texts,
                "Text format of " + label,
                formatted.stream().map(this::format).reduce("", RevisionTexts::line));
    }

    /** Two fields may have one label. */
    private static void put(Map<String, String> texts, String label, String text) {
        texts.merge(label, text, RevisionTexts::line);
    }

    private static String joined(List<FieldItem.OfText> items, String property) {
        return items.stream()
                .map(item -> item.properties().getOrDefault(property, ""))
                .reduce("", RevisionTexts::line);
    }

    private static String line(String above, String below) {
        return above.isEmpty() ? below : above + "\n" + below;
    }

    private String format(FieldItem.OfText item) {
        return item.format()
                .map(id -> formats.find(id).map(TextFormat::label).orElse(id))
                .orElse("");
    }

    private String text(FieldItem item) {
        if (item instanceof FieldItem.OfString text) {
            return text.value();
        } else if (item instanceof FieldItem.OfText text) {
            return text.value().orElse("");
        } else if (item instanceof FieldItem.OfBoolean flag) {
            return flag.value() ? "Yes" : "No";
        } else if (item instanceof FieldItem.OfInteger number) {
            return Long.toString(number.value());
        } else if (item instanceof FieldItem.OfTimestamp time) {
            return times.text(Instant.ofEpochSecond(time.seconds()));
        } else if (item instanceof FieldItem.OfUser user) {
            return author(user.target());
        } else if (item instanceof FieldItem.OfPath path) {
            return path.alias();
        }
        throw new IllegalStateException("an item that cannot be stored");
    }
}
