package dev.latchkey.web;

/** A page asked for by somebody who is not signed in. Carries no stack trace: it is an outcome, not a fault. */
public final class SignInRequired extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SignInRequired() {
        super("sign-in required", null, false, false);
    }
}
