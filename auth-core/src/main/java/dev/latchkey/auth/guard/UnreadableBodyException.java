package dev.latchkey.auth.guard;

/** A method asked for a body that is too long or did not arrive: the client's fault and none of the method. */
final class UnreadableBodyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RuntimeException reason;

    UnreadableBodyException(RuntimeException reason) {
        super("the body cannot be read", reason, false, false);
        this.reason = reason;
    }

    /** Throws the reason if this is what a call ended with. */
    static void rethrow(Throwable thrown) {
        if (thrown instanceof UnreadableBodyException unreadable) {
            throw unreadable.reason;
        }
    }
}
