package dev.latchkey.server.process;

/** The server cannot start or a command cannot run. The message says in one sentence what the operator has to do. */
public class StartupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** @param sentence safe to show: no secret, no stack trace */
    public StartupException(String sentence, ExitCode exitCode) {
        this(sentence, exitCode, null);
    }

    /** @param cause for the log file; null if the sentence says it all */
    public StartupException(String sentence, ExitCode exitCode, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    public ExitCode exitCode() {
        return exitCode;
    }
}
