package dev.latchkey.server.backup;

import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;

/** Why there is no backup, or none to be restored. */
public final class BackupProblem extends StartupException {

    private static final long serialVersionUID = 1L;

    BackupProblem(String sentence) {
        super(sentence, ExitCode.DATA);
    }

    BackupProblem(String sentence, Throwable cause) {
        super(sentence, ExitCode.DATA, cause);
    }
}
