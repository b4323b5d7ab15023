package dev.latchkey.content.node.domain.type;

/** There is content of the type that was to be removed. */
public final class TypeInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TypeInUseException(Throwable cause) {
        super(cause);
    }
}
