package dev.latchkey.auth.account;

/** A change of accounts or roles that cannot be made. Carries no stack trace: it is an outcome, not a fault. */
public final class AccountProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field what it concerns: {@code name}, {@code mail}, {@code password}, {@code roles}, …
     * @param message one sentence for the person who asked
     */
    public AccountProblem(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String message() {
        return getMessage();
    }
}
