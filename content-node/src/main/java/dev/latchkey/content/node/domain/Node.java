package dev.latchkey.content.node.domain;

import dev.latchkey.content.node.domain.field.FieldItem;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of content that is stored, in its current revision.
 *
 * @param values of all fields of its type, the ones named in {@link BaseField} included
 */
public record Node(FieldValues values) {

    /** What stands before the number in the path of a node. */
    public static final String PATH_BEFORE_ID = "/node/";

    private static final Pattern PATH = Pattern.compile("/node/([1-9][0-9]{0,17})");

    public Node {
        if (values.integer(BaseField.NID) < 1 || values.integer(BaseField.VID) < 1) {
            throw new IllegalArgumentException("a node and its revision have numbers from 1");
        }
    }

    public long id() {
        return values.integer(BaseField.NID);
    }

    /** Number of the current revision, counted over all nodes. */
    public long vid() {
        return values.integer(BaseField.VID);
    }

    public String uuid() {
        return values.string(BaseField.UUID);
    }

    /** Machine name of the content type. */
    public String type() {
        return values.string(BaseField.TYPE);
    }

    public String title() {
        return values.string(BaseField.TITLE);
    }

    public boolean published() {
        return values.bool(BaseField.STATUS);
    }

    /** Number of the account that wrote it. */
    public long owner() {
        return values.user(BaseField.UID);
    }

    /** Seconds since 1970. */
    public long created() {
        return values.timestamp(BaseField.CREATED);
    }

    /** Seconds since 1970. */
    public long changed() {
        return values.timestamp(BaseField.CHANGED);
    }

    public boolean promoted() {
        return values.bool(BaseField.PROMOTE);
    }

    public boolean sticky() {
        return values.bool(BaseField.STICKY);
    }

    /** When the current revision was made, in seconds since 1970. */
    public long revisionTimestamp() {
        return values.timestamp(BaseField.REVISION_TIMESTAMP);
    }

    /** Number of the account that made the current revision. */
    public long revisionAuthor() {
        return values.user(BaseField.REVISION_UID);
    }

    /** What that account said about the revision; may be empty. */
    public String revisionLog() {
        return values.string(BaseField.REVISION_LOG);
    }

    /** The path that always leads here, for example {@code /node/42}. */
    public String path() {
        return pathOf(id());
    }

    /** The path to show: the alias if there is one. */
    public String shownPath() {
        String alias = alias().alias();
        return alias.isEmpty() ? path() : alias;
    }

    public FieldItem.OfPath alias() {
        return (FieldItem.OfPath) values.get(BaseField.PATH).get(0);
    }

    /** This node with other values. */
    public Node with(FieldValues changed) {
        return new Node(changed);
    }

    public static String pathOf(long id) {
        return PATH_BEFORE_ID + id;
    }

    /** The number in what {@link #pathOf} makes; empty for any other path. */
    public static Optional<Long> idIn(String path) {
        Matcher matcher = PATH.matcher(path);
        return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    }
}
