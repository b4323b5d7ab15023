package dev.latchkey.server.cli;

import dev.latchkey.auth.application.Application;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.auth.application.Applications;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands about applications; adding and changing them are commands of their own. */
@Command(
        name = "application",
        footer = {"", "Example:", "  latchkey application list"},
        mixinStandardHelpOptions = true,
        description = "Lists, adds, changes and deletes applications and the default one.")
final class ApplicationCommand {

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    ApplicationCommand(Workplace work) {
        this.work = work;
    }

    private interface Step {
        void on(Applications applications);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the applications: ID, name, method, state, whether it is the default one.",
            footer = {"", "Example:", "  latchkey application list --json"})
    int list(@Option(names = "--json", description = "As JSON.") boolean json) {
        return run((server, terminal, out) -> {
            var book = server.administration().applications().book();
            Listing.rows(
                    book.applications().values().stream()
                            .map(application -> ApplicationRows.line(book, application))
                            .toList(),
                    json,
                    out);
        });
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Shows an application with its settings and rules; of secrets, only that they are set.",
            footer = {"", "Example:", "  latchkey application show 1a2b3c4d"})
    int show(
            @Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String id,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        return run((server, terminal, out) -> {
            Applications applications = server.administration().applications();
            Application application = applications.editable(id);
            List<String> secrets = server.administration().methods().secretsOf(application.methodId());
            Listing.one(ApplicationRows.all(applications.book(), application, secrets), json, out);
        });
    }

    @Command(
            name = "enable",
            mixinStandardHelpOptions = true,
            description = "Lets an application answer.",
            footer = {"", "Example:", "  latchkey application enable 1a2b3c4d"})
    int enable(@Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String id) {
        return step(applications -> applications.setEnabled(id, true), "The application is enabled.");
    }

    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Makes an application answer as if it did not exist; ends its refresh tokens.",
            footer = {"", "Example:", "  latchkey application disable 1a2b3c4d"})
    int disable(@Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String id) {
        return step(applications -> applications.setEnabled(id, false), "The application is disabled.");
    }

    @Command(
            name = "default",
            mixinStandardHelpOptions = true,
            description = "Chooses the application of requests without AUTH-METHOD.",
            footer = {"", "Example:", "  latchkey application default 1a2b3c4d", "  latchkey application default --none"
            })
    int byDefault(
            @Parameters(
                            arity = "0..1",
                            paramLabel = "APPLICATION",
                            defaultValue = "",
                            description = "ID of the application.")
                    String id,
            @Option(names = "--none", description = "Such requests are refused.") boolean none) {
        if (none != id.isEmpty()) {
            throw new ApplicationProblem("id", "Give either the ID of an application or --none.");
        }
        return step(
                applications -> applications.makeDefault(id),
                none ? "There is no default application." : "The application is the default one.");
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Deletes an application with its keys. Cannot be undone.",
            footer = {"", "Example:", "  latchkey application delete 1a2b3c4d"})
    int delete(@Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String id) {
        return step(applications -> applications.delete(id), "The application is deleted.");
    }

    private int step(Step step, String done) {
        return run((server, terminal, out) -> {
            step.on(server.administration().applications());
            out.println(done);
        });
    }

    private int run(Workplace.Task task) {
        return work.run(Chosen.of(spec), task);
    }
}
