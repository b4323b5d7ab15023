package dev.latchkey.content.node.domain;

/** Another server removed the content type and this one has not heard of it. Carries no stack trace. */
public final class TypeGoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TypeGoneException() {
        super("the content type is gone", null, false, false);
    }
}
