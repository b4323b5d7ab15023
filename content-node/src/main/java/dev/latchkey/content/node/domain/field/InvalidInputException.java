package dev.latchkey.content.node.domain.field;

/** Input that has not the shape of its field. Carries no stack trace: it is an outcome, not a fault. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message names the field; safe to show to anybody */
    public InvalidInputException(String message) {
        super(message, null, false, false);
    }
}
