package dev.latchkey.store;

/** The database cannot be opened. The message is one sentence for the operator, free of secrets, and says what to do. */
public final class DatabaseUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private DatabaseUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    static DatabaseUnavailableException because(String sentence) {
        return new DatabaseUnavailableException(sentence, null);
    }

    static DatabaseUnavailableException because(String sentence, Throwable cause) {
        return new DatabaseUnavailableException(sentence, cause);
    }
}
