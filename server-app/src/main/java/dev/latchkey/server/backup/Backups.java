package dev.latchkey.server.backup;

import dev.latchkey.server.config.MasterKeySource;
import dev.latchkey.server.config.ServerSettings;
import dev.latchkey.server.process.Version;
import dev.latchkey.store.Dialect;
import dev.latchkey.store.EmbeddedCopy;
import dev.latchkey.store.Inventory;
import dev.latchkey.store.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes, checks and restores backups of the embedded database. */
public final class Backups {

    private final Migrations migrations;
    private final Clock clock;

    /** @param migrations what brings a database up to this version */
    public Backups(Migrations migrations, Clock clock) {
        this.migrations = migrations;
        this.clock = clock;
    }

    /**
     * Makes a backup, which is opened and counted once before it gets its name.
     *
     * @param target does not exist yet; never a half backup, whatever happens
     * @param withKey whether the key file goes in, too
     * @throws BackupProblem if there is no backup then
     */
    public BackupManifest make(ServerSettings settings, Path target, boolean withKey, DatabaseCopier database) {
        requireEmbedded(settings, "pg_dump makes its backups and pg_restore brings them back");
        requireFree(target);
        Map<String, Path> files = new TreeMap<>();
        if (withKey) {
            files.put(BackupFile.KEY, keyFile(settings));
        }
        try (Scratch scratch = Scratch.in(settings.dataFolder())) {
            Instant now = clock.instant();
            RestoredCopy copy = copied(scratch, database);
            Inventory inventory = copy.inventory();
            files.put(EmbeddedCopy.FILE, copy.file());
            BackupManifest made = publish(target, files, now, inventory);
            new LastBackup(settings.dataFolder()).remember(now);
            return made;
        } catch (IOException e) {
            throw new BackupProblem(
                    "The backup " + target + " cannot be written (" + e.getMessage()
                            + "): check that there is room for it, and that this user may write there.",
                    e);
        }
    }

    /**
     * Restores a backup into a scratch folder within the data folder, compares it with its manifest and brings it up to
     * this version.
     *
     * @return what the migrations of this version did to it
     * @throws BackupProblem if it is damaged
     * @throws dev.latchkey.store.MigrationFailedException if a newer version made it
     */
    public Rehearsal check(ServerSettings settings, Path backup) {
        BackupFile file = new BackupFile(backup);
        BackupManifest manifest = file.manifest();
        try (Scratch scratch = Scratch.in(settings.dataFolder())) {
            RestoredCopy copy = RestoredCopy.from(file, manifest, scratch.folder());
            copy.compare(manifest);
            return migrated(copy);
        } catch (IOException e) {
            throw noScratch(settings, e);
        }
    }

    /** Migrates a copy of the database, which itself is left alone. */
    public Rehearsal rehearse(ServerSettings settings, DatabaseCopier database) {
        requireEmbedded(
                settings, "restore a dump into another database by pg_restore and run latchkey migrate on that");
        try (Scratch scratch = Scratch.in(settings.dataFolder())) {
            return migrated(copied(scratch, database));
        } catch (IOException e) {
            throw noScratch(settings, e);
        }
    }

    /** What brings a backup back. */
    public Restore restore(ServerSettings settings) {
        requireEmbedded(settings, "pg_restore brings its backups back");
        return new Restore(settings, migrations, clock);
    }

    private Rehearsal migrated(RestoredCopy copy) {
        Inventory before = copy.inventory();
        List<String> pending = copy.pending(migrations);
        Duration took = copy.migrate(migrations, clock);
        return new Rehearsal(pending, took, before, copy.inventory());
    }

    private static RestoredCopy copied(Scratch scratch, DatabaseCopier database) throws IOException {
        Path zip = scratch.folder().resolve("copy.zip");
        database.copyTo(zip);
        return RestoredCopy.unpacked(zip, scratch.folder());
    }

    private static BackupManifest publish(Path target, Map<String, Path> files, Instant now, Inventory inventory)
            throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        Path draft = OwnerOnly.file(folder, ".latchkey-backup-");
        try {
            BackupFile file = new BackupFile(draft);
            file.write(files, parts -> BackupManifest.of(Version.text(), now.toString(), inventory, parts));
            BackupManifest manifest = file.manifest();
            Files.move(draft, target);
            OwnerOnly.syncFolder(folder);
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private static Path keyFile(ServerSettings settings) {
        if (settings.masterKey() instanceof MasterKeySource.FromFile file && Files.exists(file.path())) {
            return file.path();
        }
        throw new BackupProblem(
                "There is no key file to put into the backup: the key is a setting, or no server ran on this data yet.");
    }

    private static void requireEmbedded(ServerSettings settings, String instead) {
        if (settings.database().dialect() != Dialect.H2) {
            throw new BackupProblem("The database is PostgreSQL, which has its own tools: " + instead + ".");
        }
    }

    private static void requireFree(Path target) {
        if (Files.exists(target)) {
            throw new BackupProblem(target + " exists already: give the backup another name.");
        }
    }

    private static BackupProblem noScratch(ServerSettings settings, IOException e) {
        return new BackupProblem(
                "A copy cannot be made in the data folder " + settings.dataFolder() + " (" + e.getMessage()
                        + "): check that there is room for it.",
                e);
    }
}
