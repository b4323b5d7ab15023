package dev.latchkey.content.node.domain.field;

/** Who may see a field of a node that they may see. */
public enum ViewRule {
    EVERYBODY,
    /** Those who may update the node or see its revisions. */
    REVISION_READERS
}
