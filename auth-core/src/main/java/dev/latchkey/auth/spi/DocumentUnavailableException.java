package dev.latchkey.auth.spi;

/** A document could not be had. The message is one sentence for the operator. */
public final class DocumentUnavailableException extends Exception {

    private static final long serialVersionUID = 1L;

    public DocumentUnavailableException(String message) {
        super(message);
    }

    public DocumentUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
