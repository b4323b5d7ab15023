package dev.latchkey.server.cli;

import dev.latchkey.auth.application.ApplicationKey;
import dev.latchkey.auth.application.ApplicationKeys;
import dev.latchkey.auth.application.ApplicationProblem;
import dev.latchkey.server.instance.ServerServices;
import dev.latchkey.server.process.ExitCode;
import dev.latchkey.server.process.StartupException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Commands about the keys of an application and their rotation. */
@Command(
        name = "keys",
        footer = {"", "Example:", "  latchkey keys list 1a2b3c4d"},
        mixinStandardHelpOptions = true,
        description = "Lists, makes and rotates the keys by which applications sign.")
final class KeysCommand {

    private static final int LONGEST = 64 * 1024;

    private final Workplace work;

    @Spec
    private CommandSpec spec;

    KeysCommand(Workplace work) {
        this.work = work;
    }

    private interface Step {
        void on(ApplicationKeys keys);
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists the keys of an application: ID, state, algorithm, when it was made.",
            footer = {"", "Example:", "  latchkey keys list 1a2b3c4d"})
    int list(
            @Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String application,
            @Option(names = "--json", description = "As JSON.") boolean json) {
        return run((server, terminal, out) -> Listing.rows(
                keys(server, application).stream().map(KeysCommand::row).toList(), json, out));
    }

    @Command(
            name = "generate",
            mixinStandardHelpOptions = true,
            description = "Makes a key and prints its ID. The first signs at once, a further one is on standby.",
            footer = {"", "Example:", "  latchkey keys generate 1a2b3c4d"})
    int generate(@Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String application) {
        return run((server, terminal, out) ->
                out.println(server.administration().keys().generate(application).id()));
    }

    @Command(
            name = "add",
            mixinStandardHelpOptions = true,
            description =
                    "Takes over a key and prints its ID. The private key or the secret is read from standard input.",
            footer = {"", "Example:", "  latchkey keys add 1a2b3c4d --public-file public.pem < private.pem"})
    int add(
            @Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String application,
            @Option(names = "--key-file", paramLabel = "FILE", description = "Read the private key from this file.")
                    Path key,
            @Option(names = "--public-file", paramLabel = "FILE", description = "Read the public key from this file.")
                    Path publicKey) {
        return run((server, terminal, out) -> {
            String signing =
                    key == null ? read(() -> terminal.input(LONGEST)) : read(() -> terminal.file(key, LONGEST));
            String verifying = publicKey == null ? "" : read(() -> terminal.file(publicKey, LONGEST));
            out.println(server.administration()
                    .keys()
                    .paste(application, signing, verifying)
                    .id());
        });
    }

    @Command(
            name = "activate",
            mixinStandardHelpOptions = true,
            description = "Lets a key sign; the one that signed so far goes on verifying.",
            footer = {"", "Example:", "  latchkey keys activate 1a2b3c4d KEY-ID"})
    int activate(
            @Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String application,
            @Parameters(paramLabel = "KEY", description = "ID of the key.") String key) {
        return step(keys -> keys.activate(application, key), "The key signs from now on.");
    }

    @Command(
            name = "retire",
            mixinStandardHelpOptions = true,
            description = "Stops a key from signing; what it signed still verifies.",
            footer = {"", "Example:", "  latchkey keys retire 1a2b3c4d KEY-ID"})
    int retire(
            @Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String application,
            @Parameters(paramLabel = "KEY", description = "ID of the key.") String key) {
        return step(keys -> keys.retire(application, key), "The key is retiring.");
    }

    @Command(
            name = "standby",
            mixinStandardHelpOptions = true,
            description = "Takes a key back to standby.",
            footer = {"", "Example:", "  latchkey keys standby 1a2b3c4d KEY-ID"})
    int standby(
            @Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String application,
            @Parameters(paramLabel = "KEY", description = "ID of the key.") String key) {
        return step(keys -> keys.standby(application, key), "The key is on standby.");
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Ends a key and everything it signed. Cannot be undone.",
            footer = {"", "Example:", "  latchkey keys revoke 1a2b3c4d KEY-ID"})
    int revoke(
            @Parameters(paramLabel = "APPLICATION", description = "ID of the application.") String application,
            @Parameters(paramLabel = "KEY", description = "ID of the key.") String key) {
        return step(keys -> keys.revoke(application, key), "The key is revoked.");
    }

    private int step(Step step, String done) {
        return run((server, terminal, out) -> {
            step.on(server.administration().keys());
            out.println(done);
        });
    }

    private static List<ApplicationKey> keys(ServerServices server, String application) {
        var book = server.administration().applications().book();
        if (book.application(application).isEmpty()) {
            throw new ApplicationProblem("id", "There is no application with the ID '" + application + "'.");
        }
        return book.keysOf(application);
    }

    private static Map<String, Object> row(ApplicationKey key) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", key.id());
        row.put("state", key.state().name().toLowerCase(Locale.ROOT));
        row.put("algorithm", key.algorithm());
        row.put("created", key.created().toString());
        return row;
    }

    private interface Reading {
        byte[] bytes() throws IOException;
    }

    private static String read(Reading reading) {
        try {
            return new String(reading.bytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new StartupException("The key cannot be read: " + e.getMessage() + ".", ExitCode.USAGE, e);
        }
    }

    private int run(Workplace.Task task) {
        return work.run(Chosen.of(spec), task);
    }
}
