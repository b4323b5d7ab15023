package dev.latchkey.admin.call;

/** Why nothing could be tried. Carries no stack trace: it is an outcome, not a fault. */
public final class TrialProblem extends RuntimeException {

    /** Stands for the account that is to call. */
    public static final String USER = "user";

    /** Stands for the credential that was pasted. */
    public static final String CREDENTIAL = "credential";

    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field what it concerns; empty for the whole
     * @param message one sentence
     */
    TrialProblem(String field, String message) {
        super(message, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
