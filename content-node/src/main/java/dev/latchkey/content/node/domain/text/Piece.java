package dev.latchkey.content.node.domain.text;

/**
 * A part of HTML.
 *
 * @param html as it stands there
 * @param name of the element in lower case; empty unless this is a tag
 */
record Piece(Kind kind, String html, String name) {

    enum Kind {
        TEXT,
        OPEN,
        CLOSE,
        COMMENT
    }

    boolean is(Kind wanted) {
        return kind == wanted;
    }
}
