package dev.latchkey.server.backup;

import dev.latchkey.server.config.MasterKeySource;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.store.EmbeddedCopy;
import dev.latchkey.store.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Brings a backup back into a data folder on which no server runs. */
public final class Restore {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final ServerSettings settings;
    private final Migrations migrations;
    private final Clock clock;

    Restore(ServerSettings settings, Migrations migrations, Clock clock) {
        this.settings = settings;
        this.migrations = migrations;
        this.clock = clock;
    }

    /**
     * What was restored.
     *
     * @param withKey whether the key file came with it
     * @param aside where what was there before is; empty if there was nothing
     */
    public record Restored(BackupManifest manifest, boolean withKey, Optional<Path> aside) {}

    /**
     * Checks the backup in a scratch folder and then puts it in place. At every moment there is either the old database
     * or the new one.
     *
     * @param replace whether a database that is there is put aside; it is never deleted
     * @throws BackupProblem if the backup is damaged, or there is a database that may not be replaced or is in use
     * @throws dev.latchkey.store.MigrationFailedException if a newer version made it
     */
    public Restored from(Path backup, boolean replace) {
        BackupFile file = new BackupFile(backup);
        BackupManifest manifest = file.manifest();
        try (Scratch scratch = Scratch.in(settings.dataFolder())) {
            requireRoom(manifest, replace);
            RestoredCopy copy = RestoredCopy.from(file, manifest, scratch.folder());
            copy.compare(manifest);
            copy.pending(migrations);
            OwnerOnly.restrict(copy.file());
            OwnerOnly.sync(copy.file());
            return inPlace(file, manifest, copy);
        } catch (IOException e) {
            throw new BackupProblem(
                    "The backup cannot be restored into " + settings.dataFolder() + " (" + e.getMessage()
                            + "): the data that was there is unchanged.",
                    e);
        }
    }

    private Restored inPlace(BackupFile file, BackupManifest manifest, RestoredCopy copy) throws IOException {
        Optional<Path> key = manifest.parts().containsKey(BackupFile.KEY) ? keyFile() : Optional.empty();
        Map<Path, Path> places = new LinkedHashMap<>();
        if (key.isPresent()) {
            Path extracted = copy.folder().resolve(BackupFile.KEY);
            file.extract(BackupFile.KEY, manifest, extracted);
            OwnerOnly.restrict(extracted);
            OwnerOnly.sync(extracted);
            places.put(extracted, key.get());
        }
        places.put(copy.file(), database());
        Path aside = settings.dataFolder().resolve("replaced-" + MOMENT.format(clock.instant()));
        boolean kept = new Replacement(aside).put(places);
        return new Restored(manifest, key.isPresent(), kept ? Optional.of(aside) : Optional.empty());
    }

    private void requireRoom(BackupManifest manifest, boolean replace) throws IOException {
        if (!replace && EmbeddedCopy.existsIn(settings.dataFolder())) {
            throw new BackupProblem("There is a database in " + settings.dataFolder()
                    + " already: choose another folder with --data, or put it aside with --replace.");
        }
        Optional<Path> key = keyFile().filter(Files::exists);
        if (!replace && manifest.parts().containsKey(BackupFile.KEY) && key.isPresent()) {
            throw new BackupProblem("The backup has a key file, and " + key.get()
                    + " is there already: choose another folder with --data, or put it aside with --replace.");
        }
        if (EmbeddedCopy.existsIn(settings.dataFolder())) {
            Replacement.requireUnused(database());
        }
    }

    private Path database() {
        return settings.dataFolder().resolve(EmbeddedCopy.FILE);
    }

    /** Empty where the key is a setting; then a key in the backup is left there. */
    private Optional<Path> keyFile() {
        return settings.masterKey() instanceof MasterKeySource.FromFile file
                ? Optional.of(file.path())
                : Optional.empty();
    }
}
