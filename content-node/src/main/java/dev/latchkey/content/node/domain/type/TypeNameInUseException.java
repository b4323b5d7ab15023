package dev.latchkey.content.node.domain.type;

/** There is a type of that machine name already. */
public final class TypeNameInUseException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TypeNameInUseException(Throwable cause) {
        super(cause);
    }
}
