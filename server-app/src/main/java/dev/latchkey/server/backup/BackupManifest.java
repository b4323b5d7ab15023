package dev.latchkey.server.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.latchkey.store.Inventory;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a backup says of itself.
 *
 * @param format of the backup file; this version reads {@link #FORMAT} alone
 * @param product version of the program that made it
 * @param made when, in ISO 8601
 * @param schema last migration of each module
 * @param rows by table
 * @param parts by file name
 */
public record BackupManifest(
        int format,
        String product,
        String made,
        SortedMap<String, String> schema,
        SortedMap<String, Long> rows,
        SortedMap<String, Part> parts) {

    public static final int FORMAT = 1;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /**
     * A file in the backup.
     *
     * @param sha256 in hexadecimal digits
     */
    public record Part(String sha256, long bytes) {}

    static BackupManifest of(String product, String made, Inventory inventory, Map<String, Part> parts) {
        return new BackupManifest(FORMAT, product, made, inventory.schema(), inventory.rows(), new TreeMap<>(parts));
    }

    Inventory inventory() {
        return new Inventory(schema, rows);
    }

    byte[] json() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a manifest is not JSON", e);
        }
    }

    /** @throws IOException if it is none, or one of another format */
    static BackupManifest read(byte[] json) throws IOException {
        BackupManifest manifest = JSON.readValue(json, BackupManifest.class);
        if (manifest.format != FORMAT) {
            throw new IOException("format " + manifest.format + " is not known");
        }
        return manifest;
    }
}
