package dev.latchkey.content.node.domain.alias;

/** Somebody else took the alias or its uuid between check and save. Carries no stack trace: it is an outcome. */
public final class AliasTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AliasTakenException() {
        super("the alias is in use", null, false, false);
    }
}
