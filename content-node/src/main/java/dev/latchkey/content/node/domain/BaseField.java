package dev.latchkey.content.node.domain;

/** Names of the fields that every node has. */
public final class BaseField {

    public static final String NID = "nid";
    public static final String UUID = "uuid";
    public static final String VID = "vid";
    public static final String LANGCODE = "langcode";
    public static final String TYPE = "type";
    public static final String REVISION_TIMESTAMP = "revision_timestamp";
    public static final String REVISION_UID = "revision_uid";
    public static final String REVISION_LOG = "revision_log";
    public static final String STATUS = "status";
    public static final String UID = "uid";
    public static final String TITLE = "title";
    public static final String CREATED = "created";
    public static final String CHANGED = "changed";
    public static final String PROMOTE = "promote";
    public static final String STICKY = "sticky";
    public static final String DEFAULT_LANGCODE = "default_langcode";
    public static final String REVISION_TRANSLATION_AFFECTED = "revision_translation_affected";
    public static final String PATH = "path";

    private BaseField() {}
}
