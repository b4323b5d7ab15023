package dev.latchkey.content.node.domain;

/** There is content with this uuid. Carries no stack trace: it is an outcome, not a fault. */
public final class DuplicateUuidException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DuplicateUuidException() {
        super("the uuid is in use", null, false, false);
    }
}
