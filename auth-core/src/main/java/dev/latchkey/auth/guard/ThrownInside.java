package dev.latchkey.auth.guard;

/**
 * Carries what a method's code threw out of it. Nothing of the thrown object is called on the way, since that may be the
 * method's code again.
 */
final class ThrownInside extends Exception {

    private static final long serialVersionUID = 1L;

    private final Throwable thrown;

    ThrownInside(Throwable thrown) {
        super("thrown inside", thrown, false, false);
        this.thrown = thrown;
    }

    Throwable thrown() {
        return thrown;
    }
}
