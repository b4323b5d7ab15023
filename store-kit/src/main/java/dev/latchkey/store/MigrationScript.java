package dev.latchkey.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * A migration as a history table has it once it is applied, and as its file on the class path is.
 *
 * @param checksum of the file's lines, as Flyway counts it
 */
record MigrationScript(String version, String description, String script, int checksum) {

    private static final Pattern NAME = Pattern.compile("V([1-9][0-9]{0,8})__([a-z0-9_]+)\\.sql");

    /** Empty for a name that is not plain; whether it is good is Flyway's to say. */
    static Optional<MigrationScript> read(ClassLoader resources, String location, String file) throws IOException {
        Matcher name = NAME.matcher(file);
        if (!name.matches()) {
            return Optional.empty();
        }
        try (InputStream in = resources.getResourceAsStream(location + "/" + file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(
                            new MigrationScript(name.group(1), name.group(2).replace('_', ' '), file, checksum(in)));
        }
    }

    /** Line ends do not count. */
    private static int checksum(InputStream in) throws IOException {
        CRC32 sum = new CRC32();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            sum.update(line.getBytes(StandardCharsets.UTF_8));
        }
        return (int) sum.getValue();
    }
}
