package dev.latchkey.server.cli;

import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.auth.application.ApplicationRules;
import dev.latchkey.server.instance.Administration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adds an application. */
@Command(
        name = "add",
        description = "Adds an application and prints its ID, which clients send as AUTH-METHOD.",
        footer = {
            "",
            "Examples:",
            "  latchkey application add Shop --method jwt --set signing_algorithm=RS256",
            "  latchkey application add Kiosk --method basic --allow-method GET,HEAD --allow-address 192.0.2.0/24"
        },
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class ApplicationAddCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "Name for people.")
    private String name;

    @Option(names = "--method", required = true, paramLabel = "METHOD", description = "ID of the method.")
    private String method;

    @Option(names = "--disabled", description = "It does not answer yet.")
    private boolean disabled;

    @Option(
            names = "--refresh",
            defaultValue = "0",
            paramLabel = "MINUTES",
            description = "How long refresh tokens are good; 0 for none. Default: ${DEFAULT-VALUE}.")
    private int refresh;

    @Mixin
    private ApplicationSettings settings;

    @Mixin
    private RuleFlags rules;

    ApplicationAddCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, out) -> {
            Administration administration = server.administration();
            ApplicationDraft draft = new ApplicationDraft(
                    name,
                    !disabled,
                    method,
                    settings.entered(terminal, administration.methods().secretsOf(method)),
                    rules.over(ApplicationRules.NONE, ApplicationRows.roles(administration)),
                    ApplicationSettings.refreshing(refresh));
            out.println(administration.applications().create(draft).id());
        });
    }
}
