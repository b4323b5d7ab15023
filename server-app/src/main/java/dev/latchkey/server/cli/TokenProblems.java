package dev.latchkey.server.cli;

import dev.latchkey.auth.engine.Refusal;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;

/** The engine's refusals as sentences for the operator. */
final class TokenProblems {

    private TokenProblems() {}

    static StartupException of(Refusal refusal) {
        return new StartupException(refusal.code().name() + ": " + refusal.description(), ExitCode.USAGE);
    }
}
