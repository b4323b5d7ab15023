package dev.latchkey.auth.application;

/** An application names a method that this server does not have. Its settings are kept. */
public final class MethodMissingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public MethodMissingException(String methodId) {
        super("The authentication method '" + methodId + "' is not installed on this server.", null, false, false);
    }
}
