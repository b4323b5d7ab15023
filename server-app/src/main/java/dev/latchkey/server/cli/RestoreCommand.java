package dev.latchkey.server.cli;

import dev.latchkey.server.backup.Backups;
import dev.latchkey.server.backup.DatabaseCopier;
import dev.latchkey.server.backup.Restore.Restored;
import dev.latchkey.server.config.ServerSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings a backup back. */
@Command(
        name = "restore",
        description = "Puts the database of a backup into a data folder on which no server runs.",
        footer = {
            "",
            "Examples:",
            "  latchkey restore latchkey-backup.zip --check --data data",
            "  latchkey restore latchkey-backup.zip --data restored"
        },
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class RestoreCommand implements Callable<Integer> {

    private final CopyWork copies;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file;

    @Option(
            names = "--replace",
            description = "Put a database that is there aside, into a folder beside it. Without this, it is refused.")
    private boolean replace;

    @Option(
            names = "--check",
            description = "Restore into a scratch folder only, bring that up to date, count its rows, and remove it.")
    private boolean check;

    @Option(names = "--json", description = "The outcome as JSON.")
    private boolean json;

    RestoreCommand(CopyWork copies) {
        this.copies = copies;
    }

    @Override
    public Integer call() {
        return copies.run(spec.commandLine(), check ? this::check : this::restore);
    }

    private void check(Backups backups, ServerSettings settings, DatabaseCopier database, PrintWriter out) {
        RehearsalAnswer.tell(backups.check(settings, file.toAbsolutePath()), RehearsalAnswer.SOUND, json, out);
    }

    private void restore(Backups backups, ServerSettings settings, DatabaseCopier database, PrintWriter out) {
        copies.requireNoServer(settings);
        Restored restored = backups.restore(settings).from(file.toAbsolutePath(), replace);
        if (json) {
            Listing.one(object(restored, settings), true, out);
        } else {
            print(restored, settings, out);
        }
    }

    private static Map<String, Object> object(Restored restored, ServerSettings settings) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("made", restored.manifest().made());
        object.put("data", settings.dataFolder().toString());
        object.put("key_file", restored.withKey());
        restored.aside().ifPresent(folder -> object.put("aside", folder.toString()));
        return object;
    }

    private static void print(Restored restored, ServerSettings settings, PrintWriter out) {
        out.printf("Restored the backup of %s into %s.%n", restored.manifest().made(), settings.dataFolder());
        restored.aside().ifPresent(folder -> out.println("What was there before is in " + folder + "."));
        out.println(
                restored.withKey()
                        ? "The key file came with it."
                        : "The key file did not come with it: the server needs the one that the data was sealed with.");
    }
}
