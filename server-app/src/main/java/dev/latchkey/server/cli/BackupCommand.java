package dev.latchkey.server.cli;

import dev.latchkey.server.backup.BackupManifest;
import dev.latchkey.server.backup.Backups;
import dev.latchkey.server.backup.DatabaseCopier;
import dev.latchkey.server.backup.Rehearsal;
import dev.latchkey.server.config.ServerSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a backup. */
@Command(
        name = "backup",
        description = "Writes the embedded database as it is at this moment to a file, also while a server runs.",
        footer = {"", "Example:", "  latchkey backup latchkey-backup.zip --verify --data data"},
        mixinStandardHelpOptions = true,
        versionProvider = LatchkeyCommand.BuildVersion.class,
        usageHelpAutoWidth = true)
final class BackupCommand implements Callable<Integer> {

    private final CopyWork copies;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup, a zip; must not exist yet.")
    private Path file;

    @Option(
            names = "--with-key",
            description = "Put the key file in, too. Whoever has the backup then has all private keys and secrets.")
    private boolean withKey;

    @Option(
            names = "--verify",
            description =
                    "Restore the backup into a scratch folder afterwards, bring it up to date and count its rows.")
    private boolean verify;

    @Option(names = "--json", description = "The outcome as JSON.")
    private boolean json;

    BackupCommand(CopyWork copies) {
        this.copies = copies;
    }

    @Override
    public Integer call() {
        return copies.run(spec.commandLine(), this::make);
    }

    private void make(Backups backups, ServerSettings settings, DatabaseCopier database, PrintWriter out) {
        BackupManifest made = backups.make(settings, file.toAbsolutePath(), withKey, database);
        Optional<Rehearsal> checked =
                verify ? Optional.of(backups.check(settings, file.toAbsolutePath())) : Optional.empty();
        if (json) {
            Listing.one(object(made, checked), true, out);
        } else {
            print(made, checked, out);
        }
    }

    private Map<String, Object> object(BackupManifest made, Optional<Rehearsal> checked) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("file", file.toString());
        object.put("made", made.made());
        object.put("rows", made.rows());
        object.put("key_file", withKey);
        checked.ifPresent(rehearsal -> object.put("verified", RehearsalAnswer.object(rehearsal)));
        return object;
    }

    private void print(BackupManifest made, Optional<Rehearsal> checked, PrintWriter out) {
        long rows = made.rows().values().stream().mapToLong(Long::longValue).sum();
        out.printf(
                "Backup %s: %d rows in %d tables as of %s.%n",
                file, rows, made.rows().size(), made.made());
        out.println(
                withKey
                        ? "Warning: the key file is in it. Whoever reads the backup can open all private keys and secrets."
                        : "The key file is not in it. Keep a copy of it elsewhere: without it, private keys and secrets in"
                                + " the backup cannot be opened.");
        checked.ifPresent(rehearsal -> {
            RehearsalAnswer.print(rehearsal, out);
            out.println(RehearsalAnswer.SOUND);
        });
    }
}
