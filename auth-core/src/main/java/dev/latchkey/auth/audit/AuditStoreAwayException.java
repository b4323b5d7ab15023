package dev.latchkey.auth.audit;

/** The place where audit entries are kept cannot be reached for now; the same entries may be added later. */
public final class AuditStoreAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuditStoreAwayException(Throwable cause) {
        super("the audit log's database cannot be reached", cause);
    }
}
