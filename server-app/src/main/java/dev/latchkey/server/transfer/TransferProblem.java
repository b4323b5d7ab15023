package dev.latchkey.server.transfer;

/** A file of settings that is not taken. Carries no stack trace: it is an outcome, not a fault. */
public final class TransferProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param path where in the file, for example {@code roles.editor.label}; empty for the file as a whole
     * @param message one sentence; never holds a secret
     */
    public TransferProblem(String path, String message) {
        super(path.isEmpty() ? message : path + ": " + message, null, false, false);
    }
}
