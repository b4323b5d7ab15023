package dev.latchkey.server.backup;

import dev.latchkey.store.EmbeddedCopy;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A backup: a zip with a manifest, the database, and the key file if that was asked for. */
record BackupFile(Path path) {

    static final String KEY = "master.key";
    private static final String MANIFEST = "manifest.json";
    private static final int LONGEST_MANIFEST = 1_000_000;

    /** What becomes the manifest once the parts are known. */
    @FunctionalInterface
    interface Describing {
        BackupManifest of(SortedMap<String, BackupManifest.Part> parts);
    }

    /** Writes all of it. */
    void write(Map<String, Path> files, Describing describing) throws IOException {
        try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.TRUNCATE_EXISTING);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            SortedMap<String, BackupManifest.Part> parts = new TreeMap<>();
            for (Map.Entry<String, Path> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                try (InputStream content = Files.newInputStream(file.getValue())) {
                    parts.put(file.getKey(), Checksum.copying(content, zip));
                }
            }
            zip.putNextEntry(new ZipEntry(MANIFEST));
            zip.write(describing.of(parts).json());
        }
        OwnerOnly.sync(path);
    }

    /** @throws BackupProblem if the file is no backup, or one of a newer format */
    BackupManifest manifest() {
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream json = entry(zip, MANIFEST)) {
            BackupManifest manifest = BackupManifest.read(json.readNBytes(LONGEST_MANIFEST));
            if (!manifest.parts().containsKey(EmbeddedCopy.FILE)) {
                throw new IOException("no database is listed");
            }
            return manifest;
        } catch (IOException e) {
            throw new BackupProblem(
                    path + " is no backup that this version can read, or is damaged (" + e.getMessage()
                            + "): use another backup, or the version that made it.",
                    e);
        }
    }

    /**
     * Takes a part out.
     *
     * @throws BackupProblem if it is not the part that the manifest describes
     */
    void extract(String part, BackupManifest manifest, Path target) {
        try (ZipFile zip = new ZipFile(path.toFile());
                InputStream content = entry(zip, part);
                OutputStream out = Files.newOutputStream(target)) {
            if (!Checksum.copying(content, out).equals(manifest.parts().get(part))) {
                throw new IOException("checksum of " + part);
            }
        } catch (IOException e) {
            throw new BackupProblem(
                    path + " is damaged (" + e.getMessage() + "), or there is no room in " + target.getParent()
                            + ": nothing was restored from it.",
                    e);
        }
    }

    private static InputStream entry(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }
}
