package dev.latchkey.server.cli;

import dev.latchkey.auth.account.Account;
import dev.latchkey.auth.credential.CredentialProblem;
import dev.latchkey.server.instance.Administration;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;

/** What goes wrong with credentials, as sentences for the operator. */
final class CredentialProblems {

    private CredentialProblems() {}

    static StartupException of(CredentialProblem problem) {
        return new StartupException(problem.getMessage(), ExitCode.USAGE);
    }

    static Account holder(Administration server, String user) {
        return server.accounts()
                .byName(user)
                .orElseThrow(() -> new StartupException("There is no account '" + user + "'.", ExitCode.USAGE));
    }
}
