package dev.latchkey.server.cli;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationDraft;
import dev.latchkey.server.instance.Administration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Changes an application. */
@Command(
        name = "set",
        description =
                "Changes name, settings, rules and refresh tokens of an application; what is not given stays. A list that"
                        + " is given takes the place of the one before.",
        footer = {
            "",
            "Examples:",
            "  latchkey application set 1a2b3c4d --set token_expiry_time=30",
            "  latchkey application set 1a2b3c4d --allow-role editor --block-path '/user/*' --requests-per-minute 600",
            "  latchkey application set 1a2b3c4d --allow-role= --cors-origin https://app.example.com"
        },
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class ApplicationSetCommand implements Callable<Integer> {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "APPLICATION", description = "ID of the application.")
    private String id;

    @Option(names = "--name", paramLabel = "NAME", description = "New name for people.")
    private String name;

    @Option(names = "--refresh", paramLabel = "MINUTES", description = "How long refresh tokens are good; 0 for none.")
    private Integer refresh;

    @Mixin
    private ApplicationSettings settings;

    @Mixin
    private RuleFlags rules;

    ApplicationSetCommand(Workplace work) {
        this.work = work;
    }

    @Override
    public Integer call() {
        return work.run(spec.commandLine(), (server, terminal, out) -> {
            Administration administration = server.administration();
            Application old = administration.applications().editable(id);
            Map<String, String> wanted = new HashMap<>(old.settings());
            wanted.putAll(settings.entered(terminal, administration.methods().secretsOf(old.methodId())));
            ApplicationDraft draft = new ApplicationDraft(
                    name == null ? old.name() : name,
                    old.enabled(),
                    old.methodId(),
                    wanted,
                    rules.over(old.rules(), ApplicationRows.roles(administration)),
                    refresh == null ? old.refresh() : ApplicationSettings.refreshing(refresh));
            administration.applications().update(id, old.version(), draft);
            out.println("The application is changed.");
        });
    }
}
