package dev.latchkey.auth.secret;

/** A sealed secret that does not open. */
public final class SealBrokenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SealBrokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
