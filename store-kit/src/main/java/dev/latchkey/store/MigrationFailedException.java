package dev.latchkey.store;

/** The tables cannot be brought up to date. The message is one sentence for the operator and says what to do. */
public final class MigrationFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MigrationFailedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
